package dev.assay.domain.labeler;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;

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
}
