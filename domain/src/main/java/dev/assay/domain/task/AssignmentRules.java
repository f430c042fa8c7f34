package dev.assay.domain.task;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.task.TaskCommand.ExpireAssignments;
import dev.assay.domain.task.TaskCommand.FlagEdgeCase;
import dev.assay.domain.task.TaskCommand.GrantAssignment;
import dev.assay.domain.task.TaskCommand.ReleaseAssignment;
import dev.assay.domain.task.TaskCommand.RenewAssignment;
import dev.assay.domain.task.TaskCommand.SkipTask;
import dev.assay.domain.task.TaskCommand.WithdrawAssignment;
import dev.assay.domain.task.TaskEvent.AssignmentExpired;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.AssignmentRenewed;
import dev.assay.domain.task.TaskEvent.EdgeCaseFlagged;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.domain.task.TaskEvent.TaskSkipped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rules of handing out: labels plus running leases never exceed the overlap, and nobody holds or answers a task twice in
 * one round.
 */
final class AssignmentRules {
    private AssignmentRules() {}

    static Decision<TaskEvent, TaskRejection> open(GrantAssignment command) {
        TaskFacts facts = command.facts();
        return Decision.accept(opened(facts, command.origin(), command.terms()), granted(facts.ref(), 1, command));
    }

    /** How a task comes to life, whatever does it. */
    static TaskEvent opened(TaskFacts facts, Origin origin, Terms terms) {
        int overlap = facts.overlap() > 0
                ? facts.overlap()
                : terms.strategy(facts.traits()).firstLabels();
        return new TaskOpened(facts.ref(), origin, facts.item(), overlap, facts.traits());
    }

    static Decision<TaskEvent, TaskRejection> grant(Task.Begun task, GrantAssignment command) {
        Dossier dossier = task.dossier();
        Instant now = command.origin().at();
        UserId labeler = command.labeler();
        // Before the stage: what somebody is told of a task they have judged must not depend on what became of it.
        if (dossier.labels().containsKey(labeler) || dossier.past().bars(labeler)) {
            return Decision.reject(new TaskRejection.AlreadyLabeled(labeler));
        }
        if (dossier.skippedBy().contains(labeler)) {
            return Decision.reject(new TaskRejection.AlreadySkipped(labeler));
        }
        if (!(task instanceof Task.Open)) {
            return Decision.reject(new TaskRejection.WrongStage(task.stage()));
        }
        Optional<Assignment> held = dossier.leaseOf(labeler);
        if (held.filter(lease -> lease.heldAt(now)).isPresent()) {
            return Decision.alreadyDone();
        }
        if (dossier.freeSlots(now) == 0) {
            return Decision.reject(new TaskRejection.NoFreeSlot(dossier.overlap()));
        }
        Optional<Reservation> reserved = dossier.steering().reservedAt(now);
        if (reserved.isPresent() && !reserved.get().labeler().equals(labeler)) {
            return Decision.reject(new TaskRejection.Reserved(
                    reserved.get().labeler(), reserved.get().until()));
        }
        List<TaskEvent> events = new ArrayList<>(expired(dossier, command.origin()));
        events.add(granted(dossier.ref(), dossier.round(), command));
        return Decision.accept(events);
    }

    static Decision<TaskEvent, TaskRejection> renew(Task.Begun task, RenewAssignment command) {
        Instant now = command.origin().at();
        return onOwnOpenLease(task, command.assignment(), command.origin().by(), lease -> {
            if (!lease.heldAt(now) && task.dossier().freeSlots(now) == 0) {
                return Decision.reject(
                        new TaskRejection.NoFreeSlot(task.dossier().overlap()));
            }
            if (!command.until().isAfter(lease.until())) {
                return Decision.alreadyDone();
            }
            return Decision.accept(new AssignmentRenewed(
                    task.dossier().ref(), command.origin(), lease.id(), lease.labeler(), command.until()));
        });
    }

    static Decision<TaskEvent, TaskRejection> expire(Task.Begun task, ExpireAssignments command) {
        return Decision.accept(expired(task.dossier(), command.origin()));
    }

    static Decision<TaskEvent, TaskRejection> release(Task.Begun task, ReleaseAssignment command) {
        return onOwnLease(
                task,
                command.assignment(),
                command.origin().by(),
                lease -> Decision.accept(
                        new AssignmentReleased(task.dossier().ref(), command.origin(), lease.id(), lease.labeler())));
    }

    /** The same whoever holds it. */
    static Decision<TaskEvent, TaskRejection> withdraw(Task.Begun task, WithdrawAssignment command) {
        Assignment lease = task.dossier().leases().get(command.assignment());
        return lease == null
                ? Decision.alreadyDone()
                : Decision.accept(
                        new AssignmentReleased(task.dossier().ref(), command.origin(), lease.id(), lease.labeler()));
    }

    static Decision<TaskEvent, TaskRejection> skip(Task.Begun task, SkipTask command) {
        return Text.check("/reason", command.reason(), true)
                .<Decision<TaskEvent, TaskRejection>>map(
                        violation -> Decision.reject(new TaskRejection.InvalidText(violation)))
                .orElseGet(() -> onOwnOpenLease(
                        task, command.assignment(), command.origin().by(), lease -> skipped(task.dossier(), command)));
    }

    static Decision<TaskEvent, TaskRejection> flag(Task.Begun task, FlagEdgeCase command) {
        return task instanceof Task.Open
                ? flagged(task.dossier(), command)
                : Decision.reject(new TaskRejection.WrongStage(task.stage()));
    }

    static Decision<TaskEvent, TaskRejection> flagged(Dossier dossier, FlagEdgeCase command) {
        UserId labeler = command.origin().by();
        Optional<Violation> blank = Text.check("/reason", command.reason(), true);
        if (blank.isPresent()) {
            return Decision.reject(new TaskRejection.InvalidText(blank.get()));
        }
        boolean saw = dossier.leaseOf(labeler).isPresent() || dossier.labels().containsKey(labeler);
        if (!saw) {
            return Decision.reject(new TaskRejection.NothingToFlag(labeler));
        }
        return dossier.flags().stream().anyMatch(flag -> flag.by().equals(labeler))
                ? Decision.alreadyDone()
                : Decision.accept(new EdgeCaseFlagged(
                        dossier.ref(), command.origin(), labeler, dossier.round(), command.reason()));
    }

    private static Decision<TaskEvent, TaskRejection> skipped(Dossier dossier, SkipTask command) {
        return Decision.accept(new TaskSkipped(
                dossier.ref(),
                command.origin(),
                command.assignment(),
                command.origin().by(),
                dossier.round(),
                command.reason()));
    }

    private static Decision<TaskEvent, TaskRejection> onOwnOpenLease(
            Task.Begun task,
            AssignmentId id,
            UserId by,
            Function<Assignment, Decision<TaskEvent, TaskRejection>> rule) {
        return task instanceof Task.Open
                ? onOwnLease(task, id, by, rule)
                : Decision.reject(new TaskRejection.WrongStage(task.stage()));
    }

    private static Decision<TaskEvent, TaskRejection> onOwnLease(
            Task.Begun task,
            AssignmentId id,
            UserId by,
            Function<Assignment, Decision<TaskEvent, TaskRejection>> rule) {
        Assignment lease = task.dossier().leases().get(id);
        if (lease == null || !lease.labeler().equals(by)) {
            return Decision.reject(new TaskRejection.NotAssigned(id));
        }
        return rule.apply(lease);
    }

    private static AssignmentGranted granted(TaskRef ref, int round, GrantAssignment command) {
        return new AssignmentGranted(
                ref,
                command.origin(),
                command.assignment(),
                command.labeler(),
                round,
                command.until(),
                command.terms().versions(),
                command.routing());
    }

    private static List<TaskEvent> expired(Dossier dossier, Origin origin) {
        return dossier.leases().values().stream()
                .filter(lease -> !lease.heldAt(origin.at()))
                .sorted(Comparator.comparing(Assignment::id))
                .<TaskEvent>map(lease -> new AssignmentExpired(dossier.ref(), origin, lease.id(), lease.labeler()))
                .toList();
    }
}
