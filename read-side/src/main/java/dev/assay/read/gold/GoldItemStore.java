package dev.assay.read.gold;

import akka.Done;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where gold tasks go: a row each, written whole. */
interface GoldItemStore {
    CompletionStage<Done> write(Collection<GoldItem> items);

    CompletionStage<Optional<GoldItem>> item(GoldItemKey key);
}
