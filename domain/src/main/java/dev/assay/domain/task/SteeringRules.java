package dev.assay.domain.task;

import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.task.TaskCommand.ChangePriority;
import dev.assay.domain.task.TaskCommand.ReleaseReservation;
import dev.assay.domain.task.TaskCommand.ReserveTask;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.PriorityChanged;
import dev.assay.domain.task.TaskEvent.ReservationReleased;
import dev.assay.domain.task.TaskEvent.TaskReserved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of what managers decide about handing a task out; the first of them can bring it to life. */
final class SteeringRules {
    private static final Duration LONGEST = Duration.ofDays(31);

    private SteeringRules() {}

    static Decision<TaskEvent, TaskRejection> reserve(Task task, ReserveTask command) {
        Optional<Violation> violation = until(command).or(() -> Text.check("/reason", command.reason(), true));
        if (violation.isPresent()) {
            return Decision.reject(new TaskRejection.InvalidText(violation.get()));
        }
        TaskEvent reserved = new TaskReserved(
                command.facts().ref(),
                command.origin(),
                command.labeler(),
                command.until(),
                command.push(),
                command.reason());
        if (!(task instanceof Task.Begun begun)) {
            return Decision.accept(
                    AssignmentRules.opened(command.facts(), command.origin(), command.terms()), reserved);
        }
        return open(begun).orElseGet(() -> reserve(begun.dossier(), command, reserved));
    }

    private static Decision<TaskEvent, TaskRejection> reserve(
            Dossier dossier, ReserveTask command, TaskEvent reserved) {
        Instant now = command.origin().at();
        Optional<Reservation> held = dossier.steering().reservedAt(now);
        if (held.isPresent() && !held.get().labeler().equals(command.labeler())) {
            return Decision.reject(
                    new TaskRejection.Reserved(held.get().labeler(), held.get().until()));
        }
        if (dossier.labels().containsKey(command.labeler())) {
            return Decision.reject(new TaskRejection.AlreadyLabeled(command.labeler()));
        }
        if (dossier.skippedBy().contains(command.labeler())) {
            return Decision.reject(new TaskRejection.AlreadySkipped(command.labeler()));
        }
        if (dossier.freeSlots(now) == 0 && dossier.leaseOf(command.labeler()).isEmpty()) {
            return Decision.reject(new TaskRejection.NoFreeSlot(dossier.overlap()));
        }
        Reservation wanted = new Reservation(command.labeler(), command.until(), command.push());
        return held.filter(wanted::equals).isPresent() ? Decision.alreadyDone() : Decision.accept(reserved);
    }

    private static Optional<Violation> until(ReserveTask command) {
        Instant now = command.origin().at();
        boolean fits = command.until().isAfter(now) && !command.until().isAfter(now.plus(LONGEST));
        return fits
                ? Optional.empty()
                : Optional.of(new Violation("/until", "must be in the future and at most 31 days away"));
    }

    /** Also takes back the assignment of whom it was set aside for. */
    static Decision<TaskEvent, TaskRejection> release(Task.Begun task, ReleaseReservation command) {
        Optional<Violation> violation = Text.check("/reason", command.reason(), true);
        if (violation.isPresent()) {
            return Decision.reject(new TaskRejection.InvalidText(violation.get()));
        }
        Dossier dossier = task.dossier();
        Optional<Reservation> held =
                dossier.steering().reservedAt(command.origin().at());
        if (held.isEmpty()) {
            return Decision.reject(new TaskRejection.NotReserved());
        }
        List<TaskEvent> events = new ArrayList<>();
        events.add(new ReservationReleased(
                dossier.ref(), command.origin(), held.get().labeler(), command.reason()));
        dossier.leaseOf(held.get().labeler())
                .ifPresent(lease -> events.add(
                        new AssignmentReleased(dossier.ref(), command.origin(), lease.id(), lease.labeler())));
        return Decision.accept(events);
    }

    static Decision<TaskEvent, TaskRejection> prioritise(Task task, ChangePriority command) {
        Optional<Violation> violation = priority(command).or(() -> Text.check("/reason", command.reason(), true));
        if (violation.isPresent()) {
            return Decision.reject(new TaskRejection.InvalidText(violation.get()));
        }
        TaskFacts facts = command.facts();
        if (!(task instanceof Task.Begun begun)) {
            int from = facts.traits().priority();
            return from == command.priority()
                    ? Decision.alreadyDone()
                    : Decision.accept(
                            AssignmentRules.opened(facts, command.origin(), command.terms()), changed(command, from));
        }
        int from = begun.dossier().steering().priority();
        return open(begun)
                .orElseGet(() ->
                        from == command.priority() ? Decision.alreadyDone() : Decision.accept(changed(command, from)));
    }

    private static TaskEvent changed(ChangePriority command, int from) {
        return new PriorityChanged(command.facts().ref(), command.origin(), from, command.priority(), command.reason());
    }

    private static Optional<Violation> priority(ChangePriority command) {
        boolean fits = command.priority() >= 0 && command.priority() <= Traits.MOST_PRIORITY;
        return fits
                ? Optional.empty()
                : Optional.of(new Violation("/priority", "must be a whole number from 0 to " + Traits.MOST_PRIORITY));
    }

    private static Optional<Decision<TaskEvent, TaskRejection>> open(Task.Begun task) {
        return task instanceof Task.Open
                ? Optional.empty()
                : Optional.of(Decision.reject(new TaskRejection.WrongStage(task.stage())));
    }
}
