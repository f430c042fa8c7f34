package dev.assay.read.invitationlist;

import akka.Done;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the list's rows go; each is written whole. */
interface InvitationListStore {
    CompletionStage<Done> write(Collection<InvitationRow> rows);

    CompletionStage<Optional<InvitationRow>> load(InvitationKey key);
}
