package dev.assay.domain.labeler;

import dev.assay.domain.appeal.Subject;
import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.feedback.Feedback;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.domain.onboarding.Assessment;
import dev.assay.domain.pulse.PulseQuestion;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.AppealId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Finding;
import dev.assay.domain.specialisation.SpecialisationRules;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked of a labeler's record. */
public sealed interface LabelerCommand {
    Origin origin();

    /** Begins the record. */
    record EnrollLabeler(Origin origin, UserId labeler) implements LabelerCommand {}

    /** Records a skill, named by 1 to 64 letters, digits and {@code ._-}. */
    record GrantSkill(Origin origin, String skill) implements LabelerCommand {}

    /** Withdraws a skill, saying why. */
    record RevokeSkill(Origin origin, String skill, String reason) implements LabelerCommand {}

    /** Certifies the labeler for a domain until a moment, saying on what grounds; a later one takes its place. */
    record GrantCertificate(Origin origin, String domain, Instant expires, String grounds) implements LabelerCommand {}

    /** Takes a certificate away before its end, saying why. */
    record RevokeCertificate(Origin origin, String domain, String justification) implements LabelerCommand {}

    /** Limits the tasks handed to the labeler in a project and day, 0 to 100,000, 0 for no limit; says why. */
    record SetDailyQuota(Origin origin, int tasks, String reason) implements LabelerCommand {}

    /** Stops handing work to the labeler, saying why. */
    record SuspendLabeler(Origin origin, String reason) implements LabelerCommand {}

    /** Lets the labeler work again, saying why. */
    record ReinstateLabeler(Origin origin, String reason) implements LabelerCommand {}

    /** Says that the labeler, who is the origin's user, has read a project's instruction version, which must exist. */
    record AcknowledgeInstructions(Origin origin, ProjectId project, int version) implements LabelerCommand {}

    /** Says when the labeler works, in place of what was said before; null for at any time. */
    record SetWorkingHours(Origin origin, @Nullable WorkingHours hours) implements LabelerCommand {}

    /** Notes a rest that begins, and which project's work was refused for it. */
    record ImposeRest(Origin origin, ProjectId project, Rest rest) implements LabelerCommand {}

    /** Tells the labeler how a week went; whether the gate to advanced work opens or closes follows from its figures. */
    record DeliverFeedback(Origin origin, ProjectId project, Feedback feedback) implements LabelerCommand {}

    /** Declares, keeps or withdraws a speciality, as a test of the labeler against their peers has it. */
    record TestSpeciality(Origin origin, ProjectId project, Finding finding, SpecialisationRules rules)
            implements LabelerCommand {}

    /**
     * Notes a suspicion, and does what the project's policy, of that version, has follow from it; {@code
     * freshGold} is how many gold tasks the labeler can still be handed.
     */
    record FlagLabeler(
            Origin origin,
            UserId labeler,
            ProjectId project,
            Suspicion suspicion,
            ScreeningPolicy policy,
            int version,
            int freshGold)
            implements LabelerCommand {
        /** Where there is no gold. */
        public FlagLabeler(
                Origin origin,
                UserId labeler,
                ProjectId project,
                Suspicion suspicion,
                ScreeningPolicy policy,
                int version) {
            this(origin, labeler, project, suspicion, policy, version, 0);
        }
    }

    /** Finds nothing in a suspicion, by its number in the project, saying why. */
    record DismissFlag(Origin origin, ProjectId project, int number, String justification) implements LabelerCommand {}

    /** Objects to a decision, saying on what grounds. */
    record FileAppeal(Origin origin, AppealId appeal, ProjectId project, Subject subject, String grounds)
            implements LabelerCommand {}

    /** Judges an appeal, saying why; whoever made the decision it is against may not. */
    record DecideAppeal(Origin origin, AppealId appeal, ProjectId project, boolean upheld, String justification)
            implements LabelerCommand {}

    /** Has the labeler take an assessment in a project; {@code schema} is what its answers are labels of. */
    record AssignAssessment(Origin origin, ProjectId project, Assessment assessment, LabelSchema schema)
            implements LabelerCommand {}

    /** Answers an assessment. */
    record TakeAssessment(
            Origin origin, ProjectId project, String assessment, Map<TaskId, Label> answers, LabelSchema schema)
            implements LabelerCommand {
        public TakeAssessment {
            answers = Map.copyOf(answers);
        }
    }

    /** Takes the labeler into a group of a project. */
    record JoinGroup(Origin origin, ProjectId project, String group) implements LabelerCommand {}

    /** Takes the labeler out of a group of a project, saying why. */
    record LeaveGroup(Origin origin, ProjectId project, String group, String reason) implements LabelerCommand {}

    /** Says how the week that is over was, in scores from 1 to 5 of some statements or all. */
    record GivePulse(Origin origin, ProjectId project, Map<PulseQuestion, Integer> scores) implements LabelerCommand {
        public GivePulse {
            scores = Map.copyOf(scores);
        }
    }

    /**
     * Records how an answer to gold compares with what was expected.
     *
     * @param taskType kind of work, empty where nothing was said
     * @param why what led to the verdict
     * @param before the verdict it replaces; absent for a first answer
     */
    record RecordGoldVerdict(
            Origin origin,
            UserId labeler,
            ProjectId project,
            TaskId task,
            String taskType,
            GoldAnswered.Why why,
            GoldVerdict verdict,
            @Nullable GoldVerdict before)
            implements LabelerCommand {}
}
