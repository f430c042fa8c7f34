package dev.assay.write.shift;

import akka.actor.typed.ActorRef;
import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.fatigue.Fitness;
import dev.assay.domain.fatigue.Moment;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.write.dispatch.HandOut;
import dev.assay.write.entity.Standing;

/** What a labeler's shift is sent. */
sealed interface ShiftMessage {
    /** The labeler did something; {@code handOut} when they were given a task. */
    record Seen(Moment moment, boolean handOut) implements ShiftMessage {}

    /** May the labeler work? */
    record Ask(Origin origin, ProjectId project, ActorRef<Turn> replyTo) implements ShiftMessage {}

    /** What was done before the shift was in memory. */
    record Loaded(Activity activity, Standing<Labeler> labeler) implements ShiftMessage {}

    /** That could not be read. */
    record NotLoaded(Throwable failure) implements ShiftMessage {}

    /** The labeler's record as it is now. */
    record LabelerKnown(Standing<Labeler> labeler) implements ShiftMessage {}

    /** Time to read again. */
    record Load() implements ShiftMessage {}

    /** A rest was put to the labeler's record; when that failed, the next refusal does it again. */
    record Noted(boolean stored) implements ShiftMessage {}

    /** The answer to {@link Ask}. */
    sealed interface Turn {
        /** Work may be handed out. */
        record Work(Fitness.Fit fit) implements Turn {}

        /** Not now. */
        record Refused(HandOut handOut) implements Turn {}
    }
}
