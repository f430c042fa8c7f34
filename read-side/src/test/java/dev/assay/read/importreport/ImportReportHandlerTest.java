package dev.assay.read.importreport;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportReportHandlerTest {
    private final MemoryStore store = new MemoryStore();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void everyEventIsCountedOnce(int size) {
        Pages.deliverTwice(
                new ImportReportHandler(store),
                Pages.records(EntityKind.IMPORT.lanes().get(0), Sample.importEvents()),
                size);
        assertThat(store.runs.get(new RunKey(Sample.PROJECT, Sample.RUN)))
                .isEqualTo(new RunState(
                        new ImportRunRow(
                                Sample.PROJECT,
                                Sample.RUN,
                                Sample.at(1),
                                Sample.ANN,
                                "csv",
                                true,
                                2,
                                5,
                                2,
                                2,
                                Sample.at(9)),
                        199,
                        4));
        assertThat(store.lines).containsExactly(99L, 199L);
    }

    private static final class MemoryStore implements ImportReportStore {
        private final Map<RunKey, RunState> runs = new HashMap<>();
        private final TreeSet<Long> lines = new TreeSet<>();

        @Override
        public CompletionStage<Done> writeRejected(List<ChunkAccepted> chunks) {
            chunks.forEach(chunk -> chunk.rejected().forEach(line -> lines.add(line.line())));
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Done> writeRuns(Collection<RunState> states) {
            states.forEach(state ->
                    runs.put(new RunKey(state.row().project(), state.row().run()), state));
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<RunState>> load(RunKey key) {
            return CompletableFuture.completedFuture(Optional.ofNullable(runs.get(key)));
        }
    }
}
