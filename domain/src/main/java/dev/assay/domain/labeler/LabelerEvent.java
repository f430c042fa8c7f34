package dev.assay.domain.labeler;

import dev.assay.domain.appeal.Subject;
import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.feedback.Feedback;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.onboarding.Assessment;
import dev.assay.domain.onboarding.Marked;
import dev.assay.domain.pulse.PulseQuestion;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.scoring.Metric;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.GoldDose;
import dev.assay.domain.screening.GoldStep;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.AppealId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Finding;
import dev.assay.domain.specialisation.SpecialisationRules;
import dev.assay.domain.training.Gate;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has happened in a labeler's working life. */
public sealed interface LabelerEvent {
    UserId labeler();

    Origin origin();

    /** The record began. */
    record LabelerEnrolled(UserId labeler, Origin origin) implements LabelerEvent {}

    /** The labeler has a skill. */
    record SkillGranted(UserId labeler, Origin origin, String skill) implements LabelerEvent {}

    /** The labeler no longer has a skill. */
    record SkillRevoked(UserId labeler, Origin origin, String skill, String reason) implements LabelerEvent {}

    /** The labeler is certified for a domain until a moment. */
    record CertificateGranted(UserId labeler, Origin origin, String domain, Instant expires, String grounds)
            implements LabelerEvent {}

    /** A certificate was taken away before its end. */
    record CertificateRevoked(UserId labeler, Origin origin, String domain, String justification)
            implements LabelerEvent {}

    /** The labeler gets at most {@code tasks} tasks in a project and day; 0 for no limit. */
    record DailyQuotaSet(UserId labeler, Origin origin, int tasks, String reason) implements LabelerEvent {}

    /** The labeler gets no work until reinstated. */
    record LabelerSuspended(UserId labeler, Origin origin, String reason) implements LabelerEvent {}

    /** The labeler gets work again. */
    record LabelerReinstated(UserId labeler, Origin origin, String reason) implements LabelerEvent {}

    /** The labeler said to have read an instruction version. */
    record InstructionsAcknowledged(UserId labeler, Origin origin, ProjectId project, int version)
            implements LabelerEvent {}

    /** The labeler works at these hours; at any time when there are none. */
    record WorkingHoursSet(
            UserId labeler, Origin origin, @Nullable WorkingHours hours) implements LabelerEvent {}

    /** Work was refused, and is until the rest is over. {@code project} is where it was asked for. */
    record RestImposed(UserId labeler, Origin origin, ProjectId project, Rest rest) implements LabelerEvent {}

    /** The labeler was told how a week went, with the figures. */
    record FeedbackDelivered(UserId labeler, Origin origin, ProjectId project, Feedback feedback)
            implements LabelerEvent {}

    /** The labeler may do advanced work in the project: their accuracy passed the gate. */
    record LevelReached(UserId labeler, Origin origin, ProjectId project, Metric accuracy, Gate gate)
            implements LabelerEvent {}

    /** The labeler may no longer do advanced work in the project. */
    record LevelLost(UserId labeler, Origin origin, ProjectId project, Metric accuracy, Gate gate)
            implements LabelerEvent {}

    /** The labeler is demonstrably better than the peers at a kind of work. */
    record SpecialityDeclared(
            UserId labeler, Origin origin, ProjectId project, Finding finding, SpecialisationRules rules)
            implements LabelerEvent {}

    /** The advantage that was declared no longer shows. */
    record SpecialityWithdrawn(
            UserId labeler, Origin origin, ProjectId project, Finding finding, SpecialisationRules rules)
            implements LabelerEvent {}

    /**
     * The labeler is suspected of not labeling as they should.
     *
     * @param number counts their suspicions in the project from 1
     * @param action what follows; a suspension comes with it as an event of its own
     * @param policy under which; {@code version} is its number
     * @param gold what became of a step that asks for gold; absent where none was due
     */
    record LabelerFlagged(
            UserId labeler,
            Origin origin,
            ProjectId project,
            int number,
            Suspicion suspicion,
            Action action,
            ScreeningPolicy policy,
            int version,
            @Nullable GoldStep gold)
            implements LabelerEvent {
        /** Where no step asked for gold. */
        public LabelerFlagged(
                UserId labeler,
                Origin origin,
                ProjectId project,
                int number,
                Suspicion suspicion,
                Action action,
                ScreeningPolicy policy,
                int version) {
            this(labeler, origin, project, number, suspicion, action, policy, version, null);
        }
    }

    /**
     * The gold that a suspicion led to is over: the labeler gets no more of it than others.
     *
     * @param number of the suspicion; {@code flaggedAt} is when it came up
     * @param right gold tasks answered right meanwhile
     * @param wrong gold tasks answered wrong meanwhile
     */
    record GoldWatchEnded(
            UserId labeler,
            Origin origin,
            ProjectId project,
            int number,
            Instant flaggedAt,
            GoldDose dose,
            int right,
            int wrong,
            GoldWatchEnded.Why why)
            implements LabelerEvent {
        /** Why it is over. */
        public enum Why {
            /** Enough answers were right: the suspicion counts no more. */
            PASSED,
            /** Too many were wrong: the next step follows. */
            FAILED,
            /** Its time is up; the suspicion stands. */
            LAPSED
        }

        /** The same in words. */
        public String explanation() {
            return switch (why) {
                case PASSED ->
                    right + " answers to gold were right, and " + dose.needed()
                            + " had to be: the suspicion counts no more.";
                case FAILED ->
                    wrong + " answers to gold were wrong: " + dose.needed() + " of " + dose.answers()
                            + " right ones are out of reach.";
                case LAPSED ->
                    "After " + dose.days() + " days " + right + " answers to gold were right and " + wrong
                            + " wrong, too few to tell: the suspicion stands.";
            };
        }
    }

    /** A manager found nothing in a suspicion; {@code flaggedAt} is when it came up. */
    record FlagDismissed(
            UserId labeler, Origin origin, ProjectId project, int number, Instant flaggedAt, String justification)
            implements LabelerEvent {}

    /** The labeler is in a group of a project. */
    record GroupJoined(UserId labeler, Origin origin, ProjectId project, String group) implements LabelerEvent {}

    /** The labeler is no longer in a group of a project. */
    record GroupLeft(UserId labeler, Origin origin, ProjectId project, String group, String reason)
            implements LabelerEvent {}

    /**
     * The labeler said how a week was: for sums alone, and shown to nobody else with their name.
     *
     * @param week such as {@code 2026-W05}
     */
    record PulseGiven(
            UserId labeler, Origin origin, ProjectId project, String week, SortedMap<PulseQuestion, Integer> scores)
            implements LabelerEvent {
        public PulseGiven {
            SortedMap<PulseQuestion, Integer> byName = new TreeMap<>(Comparator.comparing(PulseQuestion::name));
            byName.putAll(scores);
            scores = Collections.unmodifiableSortedMap(byName);
        }
    }

    /** The labeler objected to a decision. */
    record AppealFiled(
            UserId labeler, Origin origin, AppealId appeal, ProjectId project, Subject subject, String grounds)
            implements LabelerEvent {}

    /** An appeal was judged. */
    record AppealDecided(
            UserId labeler, Origin origin, AppealId appeal, ProjectId project, boolean upheld, String justification)
            implements LabelerEvent {}

    /** The labeler is to take an assessment; where it is required, work in the project waits for it. */
    record AssessmentAssigned(UserId labeler, Origin origin, ProjectId project, Assessment assessment)
            implements LabelerEvent {}

    /**
     * The labeler took an assessment.
     *
     * @param attempt counts from 1
     * @param right questions answered right
     * @param needed how many it takes to pass
     */
    record AssessmentTaken(
            UserId labeler,
            Origin origin,
            ProjectId project,
            String assessment,
            int version,
            int attempt,
            List<Marked> questions,
            int right,
            int needed,
            boolean passed)
            implements LabelerEvent {
        public AssessmentTaken {
            questions = List.copyOf(questions);
        }
    }

    /**
     * An answer of theirs to gold was measured, or measured anew.
     *
     * @param taskType kind of work, empty where nothing was said
     * @param before the verdict it replaces; absent for a first answer
     */
    record GoldAnswered(
            UserId labeler,
            Origin origin,
            ProjectId project,
            TaskId task,
            String taskType,
            Why why,
            GoldVerdict verdict,
            @Nullable GoldVerdict before)
            implements LabelerEvent {
        /** What led to a verdict. */
        public enum Why {
            /** They answered. */
            ANSWERED,
            /** They replaced their answer. */
            REVISED,
            /** What was expected was corrected. */
            CORRECTED
        }
    }
}
