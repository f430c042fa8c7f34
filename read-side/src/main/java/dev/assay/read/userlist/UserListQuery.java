package dev.assay.read.userlist;

import dev.assay.domain.shared.UserId;
import dev.assay.read.paging.Page;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads the list of users. */
public interface UserListQuery {
    /**
     * All users in id order.
     *
     * @param cursor where the page begins; null from the beginning
     */
    CompletionStage<Page<UserRow>> list(@Nullable String cursor, int limit);

    /** One user. */
    CompletionStage<Optional<UserRow>> user(UserId id);
}
