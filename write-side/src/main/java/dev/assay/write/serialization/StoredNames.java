package dev.assay.write.serialization;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.gate.GateEvent;
import dev.assay.domain.goldset.GoldSetEvent;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.learning.LearningEvent;
import dev.assay.domain.prediction.PredictionEvent;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.question.QuestionEvent;
import dev.assay.domain.requeue.RequeueEvent;
import dev.assay.domain.sampling.SampleEvent;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.user.UserEvent;
import dev.assay.domain.walkthrough.WalkthroughEvent;
import java.util.Map;

/**
 * The names events are stored under: logical and permanent, whatever the classes are called. An entry is never changed or
 * removed; a new form of an event gets a new name.
 */
public final class StoredNames {
    /** The root type of each kind's events. */
    static final Map<EntityKind, Class<?>> ROOTS = Map.ofEntries(
            Map.entry(EntityKind.PROJECT, ProjectEvent.class),
            Map.entry(EntityKind.TASK, TaskEvent.class),
            Map.entry(EntityKind.LABELER, LabelerEvent.class),
            Map.entry(EntityKind.USER, UserEvent.class),
            Map.entry(EntityKind.IMPORT, ImportEvent.class),
            Map.entry(EntityKind.QUESTION, QuestionEvent.class),
            Map.entry(EntityKind.REQUEUE, RequeueEvent.class),
            Map.entry(EntityKind.SAMPLE, SampleEvent.class),
            Map.entry(EntityKind.GATE, GateEvent.class),
            Map.entry(EntityKind.GOLD_SET, GoldSetEvent.class),
            Map.entry(EntityKind.WALKTHROUGH, WalkthroughEvent.class),
            Map.entry(EntityKind.MODEL, PredictionEvent.class),
            Map.entry(EntityKind.LEARNING, LearningEvent.class));

    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(ProjectEvent.ProjectCreated.class, "project-created"),
            Map.entry(ProjectEvent.InstructionsPublished.class, "instructions-published"),
            Map.entry(ProjectEvent.AcknowledgementSet.class, "acknowledgement-set"),
            Map.entry(ProjectEvent.SchemaPublished.class, "schema-published"),
            Map.entry(ProjectEvent.PolicySet.class, "policy-set"),
            Map.entry(ProjectEvent.StatusChanged.class, "status-changed"),
            Map.entry(ProjectEvent.RoutingSet.class, "routing-set"),
            Map.entry(ProjectEvent.ScreeningSet.class, "screening-set"),
            Map.entry(ProjectEvent.GoldPolicySet.class, "gold-policy-set"),
            Map.entry(ProjectEvent.WalkthroughRuleSet.class, "walkthrough-rule-set"),
            Map.entry(ProjectEvent.WalkthroughPassed.class, "walkthrough-passed"),
            Map.entry(ProjectEvent.ModelCheckSet.class, "model-check-set"),
            Map.entry(ProjectEvent.ReferenceCheckSet.class, "reference-check-set"),
            Map.entry(TaskEvent.TaskOpened.class, "task-opened"),
            Map.entry(TaskEvent.AssignmentGranted.class, "assignment-granted"),
            Map.entry(TaskEvent.AssignmentRenewed.class, "assignment-renewed"),
            Map.entry(TaskEvent.AssignmentExpired.class, "assignment-expired"),
            Map.entry(TaskEvent.AssignmentReleased.class, "assignment-released"),
            Map.entry(TaskEvent.TaskSkipped.class, "task-skipped"),
            Map.entry(TaskEvent.LabelSubmitted.class, "label-submitted"),
            Map.entry(TaskEvent.LabelRevised.class, "label-revised"),
            Map.entry(TaskEvent.ConsensusReached.class, "consensus-reached"),
            Map.entry(TaskEvent.ConsensusMissed.class, "consensus-missed"),
            Map.entry(TaskEvent.EdgeCaseFlagged.class, "edge-case-flagged"),
            Map.entry(TaskEvent.OverlapRaised.class, "overlap-raised"),
            Map.entry(TaskEvent.ReviewAccepted.class, "review-accepted"),
            Map.entry(TaskEvent.ReviewRejected.class, "review-rejected"),
            Map.entry(TaskEvent.OutcomeOverridden.class, "outcome-overridden"),
            Map.entry(TaskEvent.SentToReview.class, "sent-to-review"),
            Map.entry(TaskEvent.RelabelRequested.class, "relabel-requested"),
            Map.entry(TaskEvent.TaskReserved.class, "task-reserved"),
            Map.entry(TaskEvent.ReservationReleased.class, "reservation-released"),
            Map.entry(TaskEvent.PriorityChanged.class, "priority-changed"),
            Map.entry(TaskEvent.GoldDeclared.class, "gold-declared"),
            Map.entry(TaskEvent.GoldCorrected.class, "gold-corrected"),
            Map.entry(TaskEvent.GoldRetired.class, "gold-retired"),
            Map.entry(TaskEvent.GoldHandedOut.class, "gold-handed-out"),
            Map.entry(TaskEvent.GoldLeaseRenewed.class, "gold-lease-renewed"),
            Map.entry(TaskEvent.GoldLeaseExpired.class, "gold-lease-expired"),
            Map.entry(TaskEvent.GoldReleased.class, "gold-released"),
            Map.entry(TaskEvent.GoldSkipped.class, "gold-skipped"),
            Map.entry(TaskEvent.GoldLabelJudged.class, "gold-label-judged"),
            Map.entry(TaskEvent.GoldLabelRevised.class, "gold-label-revised"),
            Map.entry(LabelerEvent.LabelerEnrolled.class, "labeler-enrolled"),
            Map.entry(LabelerEvent.SkillGranted.class, "skill-granted"),
            Map.entry(LabelerEvent.SkillRevoked.class, "skill-revoked"),
            Map.entry(LabelerEvent.LabelerSuspended.class, "labeler-suspended"),
            Map.entry(LabelerEvent.LabelerReinstated.class, "labeler-reinstated"),
            Map.entry(LabelerEvent.InstructionsAcknowledged.class, "instructions-acknowledged"),
            Map.entry(LabelerEvent.CertificateGranted.class, "certificate-granted"),
            Map.entry(LabelerEvent.CertificateRevoked.class, "certificate-revoked"),
            Map.entry(LabelerEvent.DailyQuotaSet.class, "daily-quota-set"),
            Map.entry(LabelerEvent.WorkingHoursSet.class, "working-hours-set"),
            Map.entry(LabelerEvent.RestImposed.class, "rest-imposed"),
            Map.entry(LabelerEvent.FeedbackDelivered.class, "feedback-delivered"),
            Map.entry(LabelerEvent.LevelReached.class, "level-reached"),
            Map.entry(LabelerEvent.LevelLost.class, "level-lost"),
            Map.entry(LabelerEvent.SpecialityDeclared.class, "speciality-declared"),
            Map.entry(LabelerEvent.SpecialityWithdrawn.class, "speciality-withdrawn"),
            Map.entry(LabelerEvent.AssessmentAssigned.class, "assessment-assigned"),
            Map.entry(LabelerEvent.AssessmentTaken.class, "assessment-taken"),
            Map.entry(LabelerEvent.LabelerFlagged.class, "labeler-flagged"),
            Map.entry(LabelerEvent.FlagDismissed.class, "flag-dismissed"),
            Map.entry(LabelerEvent.GoldWatchEnded.class, "gold-watch-ended"),
            Map.entry(LabelerEvent.AppealFiled.class, "appeal-filed"),
            Map.entry(LabelerEvent.AppealDecided.class, "appeal-decided"),
            Map.entry(LabelerEvent.GoldAnswered.class, "gold-answered"),
            Map.entry(LabelerEvent.PulseGiven.class, "pulse-given"),
            Map.entry(LabelerEvent.GroupJoined.class, "group-joined"),
            Map.entry(LabelerEvent.GroupLeft.class, "group-left"),
            Map.entry(UserEvent.UserInvited.class, "user-invited"),
            Map.entry(UserEvent.InvitationRevoked.class, "invitation-revoked"),
            Map.entry(UserEvent.InvitationAccepted.class, "invitation-accepted"),
            Map.entry(UserEvent.UserDeactivated.class, "user-deactivated"),
            Map.entry(UserEvent.UserReactivated.class, "user-reactivated"),
            Map.entry(UserEvent.UserRegistered.class, "user-registered"),
            Map.entry(UserEvent.RoleGranted.class, "role-granted"),
            Map.entry(UserEvent.RoleRevoked.class, "role-revoked"),
            Map.entry(UserEvent.TokenIssued.class, "token-issued"),
            Map.entry(UserEvent.TokenRevoked.class, "token-revoked"),
            Map.entry(QuestionEvent.QuestionAsked.class, "question-asked"),
            Map.entry(QuestionEvent.QuestionAnswered.class, "question-answered"),
            Map.entry(QuestionEvent.QuestionResolved.class, "question-resolved"),
            Map.entry(RequeueEvent.RequeueStarted.class, "requeue-started"),
            Map.entry(RequeueEvent.RequeueAdvanced.class, "requeue-advanced"),
            Map.entry(RequeueEvent.RequeueCompleted.class, "requeue-completed"),
            Map.entry(RequeueEvent.RequeueStopped.class, "requeue-stopped"),
            Map.entry(SampleEvent.SampleDrawn.class, "sample-drawn"),
            Map.entry(SampleEvent.SampleListed.class, "sample-listed"),
            Map.entry(SampleEvent.TaskAudited.class, "task-audited"),
            Map.entry(GateEvent.GateSet.class, "gate-set"),
            Map.entry(GateEvent.BatchJudged.class, "batch-judged"),
            Map.entry(GateEvent.VerdictOverruled.class, "verdict-overruled"),
            Map.entry(GoldSetEvent.GoldSetPolicySet.class, "gold-set-policy-set"),
            Map.entry(GoldSetEvent.GoldSetChanged.class, "gold-set-changed"),
            Map.entry(GoldSetEvent.GoldDoubted.class, "gold-doubted"),
            Map.entry(GoldSetEvent.GoldSetRefreshed.class, "gold-set-refreshed"),
            Map.entry(GoldSetEvent.GoldWorn.class, "gold-worn"),
            Map.entry(GoldSetEvent.GoldProposed.class, "gold-proposed"),
            Map.entry(GoldSetEvent.GoldProposalsAnswered.class, "gold-proposals-answered"),
            Map.entry(WalkthroughEvent.WalkthroughOpened.class, "walkthrough-opened"),
            Map.entry(WalkthroughEvent.ReadingGiven.class, "reading-given"),
            Map.entry(WalkthroughEvent.WalkthroughJudged.class, "walkthrough-judged"),
            Map.entry(LearningEvent.ProposalMade.class, "proposal-made"),
            Map.entry(LearningEvent.ProposalTakenUp.class, "proposal-taken-up"),
            Map.entry(LearningEvent.ProposalAnswered.class, "proposal-answered"),
            Map.entry(LearningEvent.ProposalDeclined.class, "proposal-declined"),
            Map.entry(PredictionEvent.PredictionsRecorded.class, "predictions-recorded"),
            Map.entry(ImportEvent.ImportStarted.class, "import-started"),
            Map.entry(ImportEvent.ChunkAccepted.class, "chunk-accepted"),
            Map.entry(ImportEvent.ImportCompleted.class, "import-completed"));

    private StoredNames() {}

    /** Every event class with its stored name. */
    public static Map<Class<?>, String> all() {
        return NAMES;
    }
}
