package dev.assay.read.projectlist;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Versions;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectListHandlerTest {
    private final MemoryStore store = new MemoryStore();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void everyEventIsTakenIn(int size) {
        Pages.deliverTwice(
                new ProjectListHandler(store),
                Pages.records(EntityKind.PROJECT.lanes().get(0), Sample.projectEvents()),
                size);
        assertThat(store.rows.values())
                .containsExactly(new ProjectRow(
                        Sample.PROJECT, "Project", ProjectStatus.PAUSED, new Versions(2, 2, 2), 13, Sample.at(1)));
    }

    private static final class MemoryStore implements ProjectListStore {
        private final Map<ProjectId, ProjectRow> rows = new HashMap<>();

        @Override
        public CompletionStage<Done> write(Collection<ProjectRow> written) {
            written.forEach(row -> rows.put(row.id(), row));
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<ProjectRow>> load(ProjectId id) {
            return CompletableFuture.completedFuture(Optional.ofNullable(rows.get(id)));
        }
    }
}
