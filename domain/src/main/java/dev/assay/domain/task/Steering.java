package dev.assay.domain.task;

import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What managers decided about handing a task out.
 *
 * @param priority that of the import unless it was changed since
 * @param reservation whom it is set aside for, perhaps no longer; null for nobody
 */
public record Steering(int priority, @Nullable Reservation reservation) {
    /** Whom the task is set aside for at a moment. */
    public Optional<Reservation> reservedAt(Instant moment) {
        return Optional.ofNullable(reservation).filter(held -> held.holdsAt(moment));
    }

    /** What ends a reservation by itself: its labeler has answered or declined. */
    Steering answeredBy(UserId labeler) {
        return reservation != null && reservation.labeler().equals(labeler) ? withReservation(null) : this;
    }

    Steering withPriority(int changed) {
        return new Steering(changed, reservation);
    }

    Steering withReservation(@Nullable Reservation changed) {
        return new Steering(priority, changed);
    }
}
