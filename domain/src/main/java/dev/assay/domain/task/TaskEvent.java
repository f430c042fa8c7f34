package dev.assay.domain.task;

import dev.assay.domain.consensus.Grounds;
import dev.assay.domain.consensus.Tally;
import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.gold.Rejudged;
import dev.assay.domain.label.Label;
import dev.assay.domain.prediction.Clash;
import dev.assay.domain.reference.Likeness;
import dev.assay.domain.routing.Routing;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has happened to a task. Stored for ever; complete for any reader. */
public sealed interface TaskEvent {
    TaskRef ref();

    Origin origin();

    /** The task came to life with its first assignment. {@code overlap} is the number of labels it wants. */
    record TaskOpened(TaskRef ref, Origin origin, ItemHash item, int overlap, Traits traits) implements TaskEvent {
        /** A task nothing more was said of. */
        public TaskOpened(TaskRef ref, Origin origin, ItemHash item, int overlap) {
            this(ref, origin, item, overlap, Traits.NONE);
        }
    }

    /**
     * A labeler was shown the task.
     *
     * @param routing why this task to this labeler; null where there was nothing to choose
     */
    record AssignmentGranted(
            TaskRef ref,
            Origin origin,
            AssignmentId assignment,
            UserId labeler,
            int round,
            Instant until,
            Versions versions,
            @Nullable Routing routing)
            implements TaskEvent {
        /** Without a choice to explain. */
        public AssignmentGranted(
                TaskRef ref,
                Origin origin,
                AssignmentId assignment,
                UserId labeler,
                int round,
                Instant until,
                Versions versions) {
            this(ref, origin, assignment, labeler, round, until, versions, null);
        }
    }

    /** A lease was extended. */
    record AssignmentRenewed(TaskRef ref, Origin origin, AssignmentId assignment, UserId labeler, Instant until)
            implements TaskEvent {}

    /** A lease ran out; the slot is free again. */
    record AssignmentExpired(TaskRef ref, Origin origin, AssignmentId assignment, UserId labeler)
            implements TaskEvent {}

    /** A labeler gave the task back unjudged. */
    record AssignmentReleased(TaskRef ref, Origin origin, AssignmentId assignment, UserId labeler)
            implements TaskEvent {}

    /** A labeler declined to label, and why. */
    record TaskSkipped(TaskRef ref, Origin origin, AssignmentId assignment, UserId labeler, int round, String reason)
            implements TaskEvent {}

    /** A labeler answered. {@code grantedAt} is when they were shown the task. */
    record LabelSubmitted(
            TaskRef ref,
            Origin origin,
            AssignmentId assignment,
            UserId labeler,
            int round,
            Label label,
            Versions versions,
            Instant grantedAt)
            implements TaskEvent {}

    /** A labeler replaced their own label. */
    record LabelRevised(
            TaskRef ref, Origin origin, UserId labeler, int round, Label label, Label replaced, Versions versions)
            implements TaskEvent {}

    /** A labeler says that the item is out of the ordinary, and why. */
    record EdgeCaseFlagged(TaskRef ref, Origin origin, UserId labeler, int round, String reason) implements TaskEvent {}

    /** The labels so far do not suffice: the task wants {@code overlap} of them from now on. */
    record OverlapRaised(
            TaskRef ref, Origin origin, int round, int overlap, Tally tally, Grounds grounds, Versions versions)
            implements TaskEvent {}

    /**
     * The labels suffice: the task is settled on {@link #outcome()}.
     *
     * @param label what it is settled on, where that does not follow from the tally; else null
     * @param grounds what the decision rests on beside the tally; null when nothing, as with a plain majority
     * @param from in review, where a better model of the labelers settled it after all; null for open
     */
    record ConsensusReached(
            TaskRef ref,
            Origin origin,
            int round,
            Tally tally,
            Versions versions,
            @Nullable Label label,
            @Nullable Grounds grounds,
            @Nullable Stage from)
            implements TaskEvent {
        /** A plain majority. */
        public ConsensusReached(TaskRef ref, Origin origin, int round, Tally tally, Versions versions) {
            this(ref, origin, round, tally, versions, null, null, null);
        }

        /** The stage it was settled at. */
        public Stage before() {
            return from == null ? Stage.OPEN : from;
        }

        /** What the task is settled on. */
        public Label outcome() {
            return label == null ? tally.leading() : label;
        }
    }

    /**
     * The labels do not suffice, and more of them would not help: the task waits for a reviewer.
     *
     * @param label what leads, field by field, where that does not follow from the tally; else null
     * @param grounds what the decision rests on beside the tally; null when nothing, as with a plain majority
     * @param skill the skill the reviewer must hold; null when any reviewer will do
     */
    record ConsensusMissed(
            TaskRef ref,
            Origin origin,
            int round,
            Tally tally,
            Versions versions,
            @Nullable Label label,
            @Nullable Grounds grounds,
            @Nullable String skill)
            implements TaskEvent {
        /** A plain majority missed. */
        public ConsensusMissed(TaskRef ref, Origin origin, int round, Tally tally, Versions versions) {
            this(ref, origin, round, tally, versions, null, null, null);
        }

        /** What leads, field by field; a tied field is absent. */
        public Label leading() {
            return label == null ? tally.leading() : label;
        }
    }

    /** A reviewer confirmed the leading label. */
    record ReviewAccepted(TaskRef ref, Origin origin, Stage from, Label label, String comment) implements TaskEvent {}

    /** A reviewer sent the task back; round {@code nextRound} begins. */
    record ReviewRejected(TaskRef ref, Origin origin, Stage from, int nextRound, String comment) implements TaskEvent {}

    /** An expert settled the task on their own label, and why. */
    record OutcomeOverridden(TaskRef ref, Origin origin, Stage from, Label label, String justification)
            implements TaskEvent {}

    /**
     * A settled task goes to a reviewer after all: a check of quality asks for it, whose id is the correlation.
     *
     * @param label what it was settled on, and what leads in review
     * @param tally who voted for what, by equal answers, for the reviewer; no threshold decided it
     * @param clash the prediction that contradicts the label; null where it was not a model that asked
     * @param likeness the similar item that was labeled otherwise; null where none was
     */
    record SentToReview(
            TaskRef ref,
            Origin origin,
            int round,
            Label label,
            Tally tally,
            String reason,
            @Nullable Clash clash,
            @Nullable Likeness likeness)
            implements TaskEvent {
        /** Where neither a model nor a similar item asked. */
        public SentToReview(TaskRef ref, Origin origin, int round, Label label, Tally tally, String reason) {
            this(ref, origin, round, label, tally, reason, null, null);
        }

        /** The skill the reviewer must hold; empty when any reviewer will do. */
        public String skill() {
            if (clash != null) {
                return clash.policy().skill();
            }
            return likeness == null ? "" : likeness.policy().skill();
        }
    }

    /** Someone asked for new labels; round {@code nextRound} begins. */
    record RelabelRequested(TaskRef ref, Origin origin, Stage from, int nextRound, String reason)
            implements TaskEvent {}

    /** A manager set the task aside for a labeler, and why; {@code push} when the labeler is to get it next. */
    record TaskReserved(TaskRef ref, Origin origin, UserId labeler, Instant until, boolean push, String reason)
            implements TaskEvent {}

    /** A manager ended a reservation, and why. */
    record ReservationReleased(TaskRef ref, Origin origin, UserId labeler, String reason) implements TaskEvent {}

    /** A manager changed how soon the task is handed out, and why. */
    record PriorityChanged(TaskRef ref, Origin origin, int from, int to, String reason) implements TaskEvent {}

    /** What happens to a task as gold. None of it counts as ordinary work. */
    sealed interface GoldEvent {
        TaskRef ref();

        Origin origin();
    }

    /**
     * The task became gold; answers it had are put aside.
     *
     * @param usual labels an ordinary task like it wants
     * @param slots leases running at that moment, whose labels will be gold answers
     * @param versions the schema what is expected was checked against, among others
     */
    record GoldDeclared(
            TaskRef ref,
            Origin origin,
            Stage from,
            ItemHash item,
            Traits traits,
            GoldStandard standard,
            String justification,
            int usual,
            int slots,
            Versions versions)
            implements TaskEvent, GoldEvent {}

    /**
     * What is expected was replaced.
     *
     * @param rejudged the new verdict on every answer whose verdict it changes
     */
    record GoldCorrected(
            TaskRef ref,
            Origin origin,
            int edition,
            GoldStandard standard,
            GoldStandard replaced,
            String justification,
            SortedMap<UserId, Rejudged> rejudged,
            String taskType,
            Versions versions)
            implements TaskEvent, GoldEvent {
        public GoldCorrected {
            rejudged = Collections.unmodifiableSortedMap(new TreeMap<>(rejudged));
        }
    }

    /** The task is gold no more, and settled on what was expected. {@code answers} is how many it had. */
    record GoldRetired(TaskRef ref, Origin origin, Label expected, String justification, int answers)
            implements TaskEvent, GoldEvent {}

    /**
     * A labeler was shown the task as gold, not knowing.
     *
     * @param slots slots opened so far, with this one
     * @param chance the draw that led to it; absent when somebody gave a slot back and this labeler was next
     */
    record GoldHandedOut(
            TaskRef ref,
            Origin origin,
            AssignmentId assignment,
            UserId labeler,
            Instant until,
            int slots,
            @Nullable GoldChance chance,
            Versions versions)
            implements TaskEvent, GoldEvent {}

    /** A lease was extended; likewise the ends of leases below, as for ordinary tasks. */
    record GoldLeaseRenewed(TaskRef ref, Origin origin, AssignmentId assignment, UserId labeler, Instant until)
            implements TaskEvent, GoldEvent {}

    /** A lease ran out. */
    record GoldLeaseExpired(TaskRef ref, Origin origin, AssignmentId assignment, UserId labeler)
            implements TaskEvent, GoldEvent {}

    /** A labeler gave the task back unjudged. */
    record GoldReleased(TaskRef ref, Origin origin, AssignmentId assignment, UserId labeler)
            implements TaskEvent, GoldEvent {}

    /** A labeler declined to label, and why. */
    record GoldSkipped(TaskRef ref, Origin origin, AssignmentId assignment, UserId labeler, String reason)
            implements TaskEvent, GoldEvent {}

    /**
     * A labeler answered, and the answer was measured.
     *
     * @param number place among the task's gold answers, from 1
     * @param edition edition of the gold standard
     * @param taught whether the labeler was told what was expected
     */
    record GoldLabelJudged(
            TaskRef ref,
            Origin origin,
            AssignmentId assignment,
            UserId labeler,
            Label label,
            Versions versions,
            Instant grantedAt,
            String taskType,
            int number,
            int edition,
            GoldVerdict verdict,
            boolean taught)
            implements TaskEvent, GoldEvent {}

    /** A labeler replaced their own gold answer. */
    record GoldLabelRevised(
            TaskRef ref,
            Origin origin,
            UserId labeler,
            Label label,
            Label replaced,
            Versions versions,
            String taskType,
            int edition,
            GoldVerdict verdict,
            GoldVerdict before)
            implements TaskEvent, GoldEvent {}
}
