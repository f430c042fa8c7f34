package dev.assay.read.grouplist;

import akka.Done;
import java.util.Collection;
import java.util.concurrent.CompletionStage;

/** Where the rows go; each is written whole. */
@FunctionalInterface
interface GroupListStore {
    CompletionStage<Done> write(Collection<GroupRow> rows);
}
