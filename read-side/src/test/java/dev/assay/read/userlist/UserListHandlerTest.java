package dev.assay.read.userlist;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserListHandlerTest {
    private final MemoryStore store = new MemoryStore();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void everyEventIsTakenIn(int size) {
        Pages.deliverTwice(
                new UserListHandler(store),
                Pages.records(EntityKind.USER.lanes().get(0), Sample.userEvents()),
                size);
        assertThat(store.rows.values())
                .containsExactly(new UserRow(Sample.ANN, false, Set.of(new Grant(Role.ADMIN, null)), Sample.at(1), 13));
    }

    private static final class MemoryStore implements UserListStore {
        private final Map<UserId, UserRow> rows = new HashMap<>();

        @Override
        public CompletionStage<Done> write(Collection<UserRow> written) {
            written.forEach(row -> rows.put(row.id(), row));
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<UserRow>> load(UserId id) {
            return CompletableFuture.completedFuture(Optional.ofNullable(rows.get(id)));
        }
    }
}
