package dev.assay.domain.labeler;

import dev.assay.domain.shared.AppealId;
import dev.assay.domain.shared.Violation;
import java.time.Instant;

/** Why a labeler's record refuses a command. */
public sealed interface LabelerRejection {
    /** There is no such labeler. */
    record NotEnrolled() implements LabelerRejection {}

    /** The content does not hold. */
    record Invalid(Violation violation) implements LabelerRejection {}

    /** The key was used before with another request. */
    record KeyReused(String key) implements LabelerRejection {}

    /** The appeal's id is taken. */
    record AppealExists(AppealId appeal) implements LabelerRejection {}

    /** An appeal against the same decision waits already, or too many do. */
    record AppealWaits() implements LabelerRejection {}

    /** There is no such appeal in the project. */
    record NoSuchAppeal() implements LabelerRejection {}

    /** The appeal was judged before, with another result or for another reason. */
    record AppealDecidedBefore() implements LabelerRejection {}

    /** Whoever made the decision, or it was made about, does not judge the appeal against it. */
    record NotImpartial() implements LabelerRejection {}

    /** There is no suspension to appeal against. */
    record NotSuspended() implements LabelerRejection {}

    /** The labeler has no such assessment in the project. */
    record NoSuchAssessment() implements LabelerRejection {}

    /** Every attempt was used; a manager can assign a new version. */
    record AttemptsUsed(int attempts) implements LabelerRejection {}

    /** The labeler has no such suspicion in the project. */
    record NoSuchFlag(int number) implements LabelerRejection {}

    /** The labeler said of the week what they had to say. */
    record PulseGivenBefore(String week) implements LabelerRejection {}

    /** The next attempt can be made at {@code until}. */
    record CoolingOff(Instant until) implements LabelerRejection {}
}
