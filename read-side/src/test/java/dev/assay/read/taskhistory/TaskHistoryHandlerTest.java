package dev.assay.read.taskhistory;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.task.TaskEvent;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.Arrays;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskHistoryHandlerTest {
    private final TreeMap<Long, HistoryRow> rows = new TreeMap<>();
    private final TaskHistoryHandler handler = new TaskHistoryHandler(written -> {
        written.forEach(row -> rows.put(row.sequence(), row));
        return CompletableFuture.completedFuture(Done.getInstance());
    });

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 100})
    void everyEventIsARow(int size) {
        Pages.deliverTwice(handler, Pages.records(EntityKind.TASK.lanes().get(0), Sample.taskEventsAndGold()), size);
        assertThat(rows).hasSize(Sample.taskEventsAndGold().size());
        assertThat(rows.get(1L)).satisfies(row -> {
            assertThat(row.type()).isEqualTo("task-opened");
            assertThat(row.at()).isEqualTo(Sample.at(1));
            assertThat(row.by()).isEqualTo(Sample.ANN);
            assertThat(row.payload()).startsWith("{\"label\"");
            assertThat(row.hash()).hasSize(64);
        });
        assertThat(TaskEventNames.NAMES.keySet())
                .isEqualTo(new HashSet<>(Arrays.asList(TaskEvent.class.getPermittedSubclasses())));
    }
}
