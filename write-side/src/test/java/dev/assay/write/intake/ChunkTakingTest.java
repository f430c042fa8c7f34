package dev.assay.write.intake;

import static dev.assay.domain.shared.Origins.request;
import static dev.assay.write.intake.IntakeWorld.PROJECT;
import static dev.assay.write.intake.IntakeWorld.RUN;
import static dev.assay.write.intake.IntakeWorld.chunk;
import static dev.assay.write.intake.IntakeWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ChunkTakingTest {
    private static final ImportId OTHER_RUN = new ImportId("run2");

    private final IntakeWorld world = new IntakeWorld().started(RUN, PROJECT);
    private final ChunkTaking taking = new ChunkTaking(world, world);

    private CompletableFuture<Intake.Answer> take(ImportId run, Intake.Chunk chunk) {
        return taking.take(PROJECT, run, chunk, request(1)).toCompletableFuture();
    }

    @Test
    void a_chunk_goes_in_once() {
        assertThat(take(RUN, chunk(0, line(1, "doc-1", "a"), line(2, "doc-2", "b"))))
                .isCompleted();
        assertThat(take(RUN, chunk(0, line(1, "doc-1", "a"), line(2, "doc-2", "b"))))
                .isCompleted();
        assertThat(world.tasks()).containsExactly("doc-1 is run1-0-0", "doc-2 is run1-0-1");
    }

    @Test
    void a_chunk_whose_content_was_stored_before_a_crash_goes_in_when_it_is_sent_again() {
        world.crashBeforeEvents = true;
        assertThat(take(RUN, chunk(0, line(1, "doc-1", "a")))).isCompletedExceptionally();
        world.crashBeforeEvents = false;
        assertThat(take(RUN, chunk(0, line(1, "doc-1", "a")))).isCompleted();
        assertThat(world.tasks()).containsExactly("doc-1 is run1-0-0");
    }

    @Test
    void what_a_crashed_import_left_behind_does_not_keep_another_from_taking_it_in() {
        world.started(OTHER_RUN, PROJECT);
        world.crashBeforeEvents = true;
        assertThat(take(RUN, chunk(0, line(1, "doc-1", "a")))).isCompletedExceptionally();
        world.crashBeforeEvents = false;
        assertThat(take(OTHER_RUN, chunk(0, line(1, "doc-1", "a")))).isCompleted();
        assertThat(take(RUN, chunk(0, line(1, "doc-1", "a")))).isCompleted();
        assertThat(world.tasks()).containsExactly("doc-1 is run2-0-0");
    }

    @Test
    void another_import_of_the_same_items_takes_in_nothing() {
        world.started(OTHER_RUN, PROJECT);
        assertThat(take(RUN, chunk(0, line(1, "doc-1", "a")))).isCompleted();
        var answer = (Intake.Answer.Taken)
                take(OTHER_RUN, chunk(0, line(1, "doc-1", "a"))).join();
        assertThat(answer.ledger().duplicates()).isOne();
        assertThat(answer.ledger().accepted()).isZero();
        assertThat(world.tasks()).hasSize(1);
    }

    @Test
    void an_external_id_taken_by_an_earlier_import_is_reported() {
        world.started(OTHER_RUN, PROJECT);
        assertThat(take(RUN, chunk(0, line(1, "doc-1", "a")))).isCompleted();
        var answer = (Intake.Answer.Taken)
                take(OTHER_RUN, chunk(0, line(1, "doc-1", "b"))).join();
        assertThat(answer.ledger().rejected()).isOne();
    }

    @Test
    void other_lines_under_a_known_number_are_another_input() {
        assertThat(take(RUN, chunk(0, line(1, "doc-1", "a")))).isCompleted();
        assertThat(take(RUN, chunk(0, line(1, "doc-1", "b"))))
                .isCompletedWithValue(new Intake.Answer.Refused(new ImportRejection.InputChanged(0)));
    }

    @Test
    void a_chunk_goes_only_into_a_run_of_its_own_project() {
        world.started(OTHER_RUN, new ProjectId("other"));
        assertThat(take(OTHER_RUN, chunk(0, line(1, "doc-1", "a"))))
                .isCompletedWithValue(
                        new Intake.Answer.Refused(new ImportRejection.AnotherRun(new ProjectId("other"), "ndjson")));
        assertThat(take(new ImportId("never"), chunk(0, line(1, "doc-1", "a"))))
                .isCompletedWithValue(new Intake.Answer.Refused(new ImportRejection.NotStarted()));
        assertThat(world.tasks()).isEmpty();
    }
}
