package dev.assay.write.intake;

import static dev.assay.write.intake.IntakeWorld.RUN;
import static dev.assay.write.intake.IntakeWorld.chunk;
import static dev.assay.write.intake.IntakeWorld.hash;
import static dev.assay.write.intake.IntakeWorld.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.domain.ingest.RejectedLine;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.TaskId;
import dev.assay.write.item.ItemStore.StoredKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunkSortingTest {
    private static final StoredKey KNOWN =
            new StoredKey(hash("old"), "doc-1", TaskId.of(new ImportId("earlier"), 0, 0));

    @Test
    void new_items_become_tasks_numbered_without_gaps() {
        var sorting = ChunkSorting.sort(
                RUN, chunk(3, line(1, "doc-1", "a"), line(2, "doc-1", "a"), line(3, "doc-2", "b")), Map.of(), Map.of());
        assertThat(sorting.items()).extracting(item -> item.task().value()).containsExactly("run1-3-0", "run1-3-1");
        assertThat(sorting.fresh()).hasSize(2);
        assertThat(sorting.duplicates()).isOne();
    }

    @Test
    void an_item_is_the_same_when_its_content_is() {
        var sorting =
                ChunkSorting.sort(RUN, chunk(0, line(1, "another-name", "old")), Map.of(KNOWN.hash(), KNOWN), Map.of());
        assertThat(sorting.duplicates()).isOne();
        assertThat(sorting.items()).isEmpty();
    }

    @Test
    void an_external_id_names_one_content_only() {
        var sorting = ChunkSorting.sort(RUN, chunk(0, line(7, "doc-1", "new")), Map.of(), Map.of("doc-1", KNOWN));
        assertThat(sorting.items()).isEmpty();
        assertThat(sorting.rejected())
                .extracting(RejectedLine::line, RejectedLine::code, RejectedLine::pointer)
                .containsExactly(tuple(7L, "external-id-taken", "/externalId"));
    }

    @Test
    void lines_that_could_not_be_read_stay_reported() {
        RejectedLine malformed = new RejectedLine(2, "malformed", "", "no JSON");
        var chunk = new Intake.Chunk(0, "digest", List.of(line(1, "doc-1", "a")), List.of(malformed));
        assertThat(ChunkSorting.sort(RUN, chunk, Map.of(), Map.of()).rejected()).containsExactly(malformed);
    }
}
