package dev.assay.domain.task;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelCheck;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.task.TaskCommand.ReviseLabel;
import dev.assay.domain.task.TaskCommand.SubmitLabel;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules of answering: one label per labeler and round, checked against the schema it was made under. */
final class LabelRules {
    private LabelRules() {}

    static Decision<TaskEvent, TaskRejection> submit(Task.Begun task, SubmitLabel command) {
        Dossier dossier = task.dossier();
        UserId labeler = command.origin().by();
        if (dossier.labels().containsKey(labeler)) {
            return Decision.reject(new TaskRejection.AlreadyLabeled(labeler));
        }
        if (!(task instanceof Task.Open)) {
            return Decision.reject(new TaskRejection.NoLongerOpen(task.stage(), command.label()));
        }
        Optional<Assignment> own = dossier.assignment(command.assignment())
                .filter(assignment -> assignment.labeler().equals(labeler));
        if (own.isEmpty()) {
            return Decision.reject(new TaskRejection.NotAssigned(command.assignment()));
        }
        Assignment assignment = own.get();
        if (!slotKept(dossier, assignment, command.origin())) {
            return Decision.reject(new TaskRejection.LeaseLost(assignment.id(), command.label()));
        }
        return checked(command.label(), assignment.versions(), command.terms(), command.item())
                .orElseGet(() -> labeled(dossier, assignment, command));
    }

    static Decision<TaskEvent, TaskRejection> revise(Task.Begun task, ReviseLabel command) {
        UserId labeler = command.origin().by();
        if (!(task instanceof Task.Open)) {
            return Decision.reject(new TaskRejection.NoLongerOpen(task.stage(), command.label()));
        }
        StandingLabel before = task.dossier().labels().get(labeler);
        if (before == null) {
            return Decision.reject(new TaskRejection.NothingToRevise(labeler));
        }
        if (before.label().equals(command.label())) {
            return Decision.alreadyDone();
        }
        return checked(command.label(), before.versions(), command.terms(), command.item())
                .orElseGet(() -> Decision.accept(new LabelRevised(
                        task.dossier().ref(),
                        command.origin(),
                        labeler,
                        task.dossier().round(),
                        command.label(),
                        before.label(),
                        before.versions())));
    }

    /** A lease that ran out still holds as long as its labeler got a new one or nobody else needs its slot. */
    static boolean slotKept(Dossier dossier, Assignment assignment, Origin origin) {
        boolean running = dossier.leaseOf(assignment.labeler())
                .filter(lease -> lease.heldAt(origin.at()))
                .isPresent();
        return running || dossier.freeSlots(origin.at()) > 0;
    }

    static Optional<Decision<TaskEvent, TaskRejection>> checked(
            Label label, Versions versions, Terms terms, @Nullable ItemContent item) {
        List<Violation> violations = LabelCheck.check(schema(terms, versions), label, item);
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of(Decision.reject(new TaskRejection.InvalidLabel(violations)));
    }

    private static LabelSchema schema(Terms terms, Versions versions) {
        return terms.schema(versions.schema())
                .orElseThrow(() -> new AssertionError("no schema version " + versions.schema()));
    }

    private static Decision<TaskEvent, TaskRejection> labeled(
            Dossier dossier, Assignment assignment, SubmitLabel command) {
        LabelSubmitted submitted = new LabelSubmitted(
                dossier.ref(),
                command.origin(),
                assignment.id(),
                assignment.labeler(),
                dossier.round(),
                command.label(),
                assignment.versions(),
                assignment.grantedAt());
        Dossier after = ((Task.Begun) TaskEvolution.evolve(new Task.Open(dossier), submitted)).dossier();
        List<TaskEvent> events = new ArrayList<>(released(dossier, assignment, command.origin()));
        events.add(submitted);
        ConsensusRules.onLastLabel(new Task.Open(after), command.terms(), command.origin())
                .ifPresent(events::add);
        return Decision.accept(events);
    }

    /** A labeler who answers an old assignment gives a newer one of the same task back. */
    private static List<TaskEvent> released(Dossier dossier, Assignment answered, Origin origin) {
        return dossier
                .leaseOf(answered.labeler())
                .filter(lease -> !lease.id().equals(answered.id()))
                .<TaskEvent>map(lease -> new AssignmentReleased(dossier.ref(), origin, lease.id(), lease.labeler()))
                .stream()
                .toList();
    }
}
