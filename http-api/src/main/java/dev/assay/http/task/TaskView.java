package dev.assay.http.task;

import dev.assay.domain.consensus.Tally;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Assignment;
import dev.assay.domain.task.Dossier;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Reservation;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.StandingLabel;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.Traits;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A task as a reader sees it.
 *
 * @param priority that of the traits unless a manager changed it since
 * @param reservation whom it is set aside for, perhaps no longer; for those who see all
 * @param labels standing labels of the round, as far as the reader may see them; likewise assignments and skips
 * @param tally the count that led to review; for those who see all labels
 * @param outcome what the task is settled on
 */
record TaskView(
        TaskId task,
        String externalId,
        Stage stage,
        long revision,
        int round,
        int overlap,
        Traits traits,
        int priority,
        @Nullable Reservation reservation,
        ItemHash itemHash,
        @Nullable ItemContent item,
        List<StandingLabel> labels,
        List<Assignment> assignments,
        List<UserId> skippedBy,
        @Nullable Tally tally,
        @Nullable Outcome outcome) {
    /** Before the first assignment. */
    static TaskView waiting(TaskFacts facts, @Nullable ItemContent item) {
        return new TaskView(
                facts.ref().task(),
                facts.ref().externalId(),
                Stage.WAITING,
                0,
                0,
                facts.overlap(),
                facts.traits(),
                facts.traits().priority(),
                null,
                facts.item(),
                item,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** @param onlyOf leaves out what other labelers did; empty shows all */
    static TaskView of(Task.Begun task, long revision, @Nullable ItemContent item, Optional<UserId> onlyOf) {
        Dossier dossier = task.dossier();
        Predicate<UserId> seen = labeler -> onlyOf.map(labeler::equals).orElse(true);
        boolean all = onlyOf.isEmpty();
        return new TaskView(
                dossier.ref().task(),
                dossier.ref().externalId(),
                task.stage(),
                revision,
                dossier.round(),
                dossier.overlap(),
                dossier.traits(),
                dossier.steering().priority(),
                all ? dossier.steering().reservation() : null,
                dossier.item(),
                item,
                dossier.labels().values().stream()
                        .filter(label -> seen.test(label.labeler()))
                        .sorted(Comparator.comparing(StandingLabel::at).thenComparing(StandingLabel::labeler))
                        .toList(),
                dossier.leases().values().stream()
                        .filter(lease -> seen.test(lease.labeler()))
                        .sorted(Comparator.comparing(Assignment::id))
                        .toList(),
                dossier.skippedBy().stream().filter(seen).sorted().toList(),
                all && task instanceof Task.InReview review ? review.tally() : null,
                task instanceof Task.Settled settled ? settled.outcome() : null);
    }

    /** Null when the lease is gone. */
    static @Nullable Instant leaseUntil(Task task, AssignmentId assignment) {
        if (!(task instanceof Task.Begun begun)) {
            return null;
        }
        Assignment lease = begun.dossier().leases().get(assignment);
        return lease == null ? null : lease.until();
    }
}
