package dev.assay.read.userlist;

import akka.Done;
import dev.assay.domain.shared.UserId;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the list's rows go; each is written whole. */
interface UserListStore {
    CompletionStage<Done> write(Collection<UserRow> rows);

    CompletionStage<Optional<UserRow>> load(UserId id);
}
