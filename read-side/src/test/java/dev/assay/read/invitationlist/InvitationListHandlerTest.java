package dev.assay.read.invitationlist;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.shared.Role;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationListHandlerTest {
    private final MemoryStore store = new MemoryStore();

    @ParameterizedTest
    @CsvSource({"1,1,OPEN", "2,2,REVOKED", "3,3,OPEN", "13,4,ACCEPTED"})
    void the_newest_invitation_is_kept_with_what_became_of_it(
            int events, long revision, InvitationRow.Standing standing) {
        for (int size : List.of(1, 2, 100)) {
            store.rows.clear();
            Pages.deliverTwice(
                    new InvitationListHandler(store),
                    Pages.records(
                            EntityKind.USER.lanes().get(0), Sample.userEvents().subList(0, events)),
                    size);
            assertThat(store.rows.values())
                    .containsExactly(new InvitationRow(
                            Sample.PROJECT,
                            Sample.ANN,
                            List.of(Role.LABELER),
                            Sample.BOB,
                            Sample.at(0),
                            Sample.at(1000),
                            standing,
                            revision));
        }
    }

    private static final class MemoryStore implements InvitationListStore {
        private final Map<InvitationKey, InvitationRow> rows = new HashMap<>();

        @Override
        public CompletionStage<Done> write(Collection<InvitationRow> written) {
            written.forEach(row -> rows.put(new InvitationKey(row.project(), row.user()), row));
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<InvitationRow>> load(InvitationKey key) {
            return CompletableFuture.completedFuture(Optional.ofNullable(rows.get(key)));
        }
    }
}
