package dev.assay.domain.task;

import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskCommand.GrantAssignment;
import dev.assay.domain.task.TaskCommand.GrantGold;
import dev.assay.domain.task.TaskCommand.ReleaseAssignment;
import dev.assay.domain.task.TaskCommand.RenewAssignment;
import dev.assay.domain.task.TaskCommand.SkipTask;
import dev.assay.domain.task.TaskCommand.WithdrawAssignment;
import dev.assay.domain.task.TaskEvent.GoldHandedOut;
import dev.assay.domain.task.TaskEvent.GoldLeaseExpired;
import dev.assay.domain.task.TaskEvent.GoldLeaseRenewed;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import dev.assay.domain.task.TaskEvent.GoldSkipped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules of handing gold out. They mirror those of ordinary tasks in all a labeler can see: a draw opens one slot, and from
 * then on the slot is given back, taken over by the next labeler and lost like any other.
 */
final class GoldHandOut {
    private GoldHandOut() {}

    /** A draw chose this task for somebody who has never seen it. */
    static Decision<TaskEvent, TaskRejection> draw(Task.Gold task, GrantGold command) {
        return refusal(task, command.labeler())
                .orElseGet(() -> unlessHeld(task, command.labeler(), command.origin(), () -> {
                    boolean again = task.handed().containsKey(command.labeler());
                    int slots =
                            slotsWithOneMore(task.dossier(), command.origin().at());
                    return again && slots > task.dossier().overlap()
                            ? full(task, command.labeler())
                            : handedOut(
                                    task,
                                    command.origin(),
                                    command.assignment(),
                                    command.labeler(),
                                    command.until(),
                                    command.terms(),
                                    command.chance());
                }));
    }

    /** Somebody gave a slot back, and this labeler is next; or they ask for the task by name. */
    static Decision<TaskEvent, TaskRejection> next(Task.Gold task, GrantAssignment command) {
        return refusal(task, command.labeler())
                .orElseGet(() -> unlessHeld(
                        task,
                        command.labeler(),
                        command.origin(),
                        () -> task.dossier().freeSlots(command.origin().at()) == 0
                                ? full(task, command.labeler())
                                : handedOut(
                                        task,
                                        command.origin(),
                                        command.assignment(),
                                        command.labeler(),
                                        command.until(),
                                        command.terms(),
                                        null)));
    }

    private static Optional<Decision<TaskEvent, TaskRejection>> refusal(Task.Gold task, UserId labeler) {
        if (task.dossier().skippedBy().contains(labeler)) {
            return Optional.of(Decision.reject(new TaskRejection.AlreadySkipped(labeler)));
        }
        return task.dossier().past().bars(labeler)
                ? Optional.of(Decision.reject(new TaskRejection.AlreadyLabeled(labeler)))
                : Optional.empty();
    }

    private static Decision<TaskEvent, TaskRejection> unlessHeld(
            Task.Gold task, UserId labeler, Origin origin, Rule rule) {
        boolean held = task.dossier()
                .leaseOf(labeler)
                .filter(lease -> lease.heldAt(origin.at()))
                .isPresent();
        return held ? Decision.alreadyDone() : rule.decide();
    }

    private interface Rule {
        Decision<TaskEvent, TaskRejection> decide();
    }

    private static Decision<TaskEvent, TaskRejection> handedOut(
            Task.Gold task,
            Origin origin,
            AssignmentId assignment,
            UserId labeler,
            Instant until,
            Terms terms,
            @Nullable GoldChance chance) {
        List<TaskEvent> events = new ArrayList<>(expired(task.dossier(), origin));
        events.add(new GoldHandedOut(
                task.dossier().ref(),
                origin,
                assignment,
                labeler,
                until,
                slotsWithOneMore(task.dossier(), origin.at()),
                chance,
                terms.versions()));
        return Decision.accept(events);
    }

    private static int slotsWithOneMore(Dossier dossier, Instant now) {
        return dossier.freeSlots(now) > 0 ? dossier.overlap() : dossier.overlap() + 1;
    }

    /** What an ordinary task would say: full, or decided since the labeler had it. */
    static Decision<TaskEvent, TaskRejection> full(Task.Gold task, UserId labeler) {
        return closedFor(task, labeler)
                ? Decision.reject(new TaskRejection.WrongStage(Stage.SETTLED))
                : Decision.reject(new TaskRejection.NoFreeSlot(task.usual()));
    }

    /** Whether an ordinary task would have been decided since the labeler was handed it. */
    static boolean closedFor(Task.Gold task, UserId labeler) {
        Instant handed = task.handed().getOrDefault(labeler, Instant.MIN);
        return task.dossier().labels().values().stream()
                        .filter(label -> label.at().isAfter(handed))
                        .count()
                >= task.usual();
    }

    static Decision<TaskEvent, TaskRejection> renew(Task.Gold task, RenewAssignment command) {
        Instant now = command.origin().at();
        return onOwnLease(task, command.assignment(), command.origin(), lease -> {
            if (!lease.heldAt(now) && task.dossier().freeSlots(now) == 0) {
                return Decision.reject(new TaskRejection.NoFreeSlot(task.usual()));
            }
            return command.until().isAfter(lease.until())
                    ? Decision.accept(new GoldLeaseRenewed(
                            task.dossier().ref(), command.origin(), lease.id(), lease.labeler(), command.until()))
                    : Decision.alreadyDone();
        });
    }

    static Decision<TaskEvent, TaskRejection> release(Task.Gold task, ReleaseAssignment command) {
        return onOwnLease(
                task,
                command.assignment(),
                command.origin(),
                lease -> Decision.accept(
                        new GoldReleased(task.dossier().ref(), command.origin(), lease.id(), lease.labeler())));
    }

    /** The same whoever holds it. */
    static Decision<TaskEvent, TaskRejection> withdraw(Task.Gold task, WithdrawAssignment command) {
        Assignment lease = task.dossier().leases().get(command.assignment());
        return lease == null
                ? Decision.alreadyDone()
                : Decision.accept(
                        new GoldReleased(task.dossier().ref(), command.origin(), lease.id(), lease.labeler()));
    }

    static Decision<TaskEvent, TaskRejection> skip(Task.Gold task, SkipTask command) {
        return Text.check("/reason", command.reason(), true)
                .<Decision<TaskEvent, TaskRejection>>map(
                        violation -> Decision.reject(new TaskRejection.InvalidText(violation)))
                .orElseGet(() -> onOwnLease(
                        task,
                        command.assignment(),
                        command.origin(),
                        lease -> Decision.accept(new GoldSkipped(
                                task.dossier().ref(),
                                command.origin(),
                                lease.id(),
                                lease.labeler(),
                                command.reason()))));
    }

    private static Decision<TaskEvent, TaskRejection> onOwnLease(
            Task.Gold task,
            AssignmentId id,
            Origin origin,
            Function<Assignment, Decision<TaskEvent, TaskRejection>> rule) {
        Assignment lease = task.dossier().leases().get(id);
        if (lease == null || !lease.labeler().equals(origin.by())) {
            return Decision.reject(new TaskRejection.NotAssigned(id));
        }
        return rule.apply(lease);
    }

    static List<TaskEvent> expired(Dossier dossier, Origin origin) {
        return dossier.leases().values().stream()
                .filter(lease -> !lease.heldAt(origin.at()))
                .sorted(Comparator.comparing(Assignment::id))
                .<TaskEvent>map(lease -> new GoldLeaseExpired(dossier.ref(), origin, lease.id(), lease.labeler()))
                .toList();
    }
}
