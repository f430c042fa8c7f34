package dev.assay.domain.ingest;

import static dev.assay.domain.ingest.ImportSamples.PROJECT;
import static dev.assay.domain.ingest.ImportSamples.RUN;
import static dev.assay.domain.ingest.ImportSamples.chunk;
import static dev.assay.domain.ingest.ImportSamples.start;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.ingest.ImportCommand.CompleteImport;
import dev.assay.domain.ingest.ImportCommand.StartImport;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.Variants;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportDeciderTest {
    private static final Specification<ImportCommand, ImportEvent, ImportRun, ImportRejection> IMPORT =
            new Specification<>(new ImportRun.Absent(), ImportDecider::decide, ImportDecider::evolve);

    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(ImportSamples.commands())).isEqualTo(Variants.of(ImportCommand.class));
        assertThat(Variants.among(ImportSamples.events())).isEqualTo(Variants.of(ImportEvent.class));
        assertThat(Variants.among(ImportSamples.rejections())).isEqualTo(Variants.of(ImportRejection.class));
    }

    @Test
    void every_command_leads_to_its_event() {
        var given = IMPORT.givenNothing();
        for (ImportCommand command : ImportSamples.commands()) {
            given = given.and(command);
        }
        assertThat(given.events()).isEqualTo(ImportSamples.events());
    }

    @Test
    void before_its_start_a_run_takes_nothing() {
        IMPORT.givenNothing().when(chunk(0, "a")).thenRefused(new ImportRejection.NotStarted());
        IMPORT.givenNothing().when(new CompleteImport(request(1), 0)).thenRefused(new ImportRejection.NotStarted());
    }

    @Test
    void starting_again_resumes_the_same_run_and_no_other() {
        IMPORT.after(start())
                .when(new StartImport(request(9), RUN, PROJECT, "ndjson"))
                .thenAlreadyDone();
        IMPORT.after(start())
                .when(new StartImport(request(9), RUN, PROJECT, "csv"))
                .thenRefused(new ImportRejection.AnotherRun(PROJECT, "ndjson"));
        IMPORT.after(start())
                .when(new StartImport(request(9), RUN, new ProjectId("other"), "ndjson"))
                .thenRefused(new ImportRejection.AnotherRun(PROJECT, "ndjson"));
    }

    @Test
    void a_chunk_sent_again_is_already_done_whatever_its_key() {
        IMPORT.after(start(), chunk(0, "a"))
                .when(new ImportCommand.AcceptChunk(request(9), 0, "a", List.of(), List.of(), 0))
                .thenAlreadyDone();
    }

    @Test
    void a_known_chunk_with_other_lines_is_another_input() {
        IMPORT.after(start(), chunk(0, "a")).when(chunk(0, "b")).thenRefused(new ImportRejection.InputChanged(0));
    }

    @Test
    void chunks_come_in_order() {
        IMPORT.after(start()).when(chunk(1, "b")).thenRefused(new ImportRejection.ChunkOutOfOrder(0));
        IMPORT.after(start(), chunk(0, "a")).when(chunk(1, "b")).thenKinds(ImportEvent.ChunkAccepted.class);
    }

    @Test
    void a_run_ends_after_its_last_chunk() {
        var running = IMPORT.after(start(), chunk(0, "a"));
        running.when(new CompleteImport(request(9), 2)).thenRefused(new ImportRejection.ChunkOutOfOrder(1));
        running.when(new CompleteImport(request(9), 0)).thenRefused(new ImportRejection.InputChanged(0));
    }

    @Test
    void a_complete_run_repeats_but_does_not_grow() {
        var complete = IMPORT.given(ImportSamples.events());
        complete.when(new CompleteImport(request(9), 1)).thenAlreadyDone();
        complete.when(start()).thenAlreadyDone();
        complete.when(chunk(0, "d1ge57")).thenAlreadyDone();
        complete.when(chunk(1, "more")).thenRefused(new ImportRejection.AlreadyComplete());
    }

    @Test
    void the_ledger_adds_up_what_went_in() {
        var run = (ImportRun.Running)
                IMPORT.after(start(), chunk(0, "a"), chunk(1, "b")).state();
        assertThat(run.ledger().accepted()).isEqualTo(4);
        assertThat(run.ledger().rejected()).isEqualTo(2);
        assertThat(run.ledger().duplicates()).isEqualTo(2);
        assertThat(run.ledger().digests()).containsExactly("a", "b");
    }
}
