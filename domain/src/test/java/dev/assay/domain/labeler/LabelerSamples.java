package dev.assay.domain.labeler;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import java.time.Instant;
import java.util.List;

/** One of every command, event and rejection of a labeler's record. Each command fits the history before it. */
public final class LabelerSamples {
    public static final UserId LABELER = new UserId("ann");
    public static final ProjectId PROJECT = new ProjectId("reviews");

    /** When the certificate of the samples ends. */
    public static final Instant EXPIRES = Instant.parse("2027-01-01T00:00:00Z");

    private LabelerSamples() {}

    public static List<LabelerCommand> commands() {
        return List.of(
                new LabelerCommand.EnrollLabeler(request(0), LABELER),
                new LabelerCommand.GrantSkill(request(1), "german"),
                new LabelerCommand.RevokeSkill(request(2), "german", "failed the test"),
                new LabelerCommand.SuspendLabeler(request(3), "answers at random"),
                new LabelerCommand.ReinstateLabeler(request(4), "appeal upheld"),
                new LabelerCommand.AcknowledgeInstructions(request(5), PROJECT, 2),
                new LabelerCommand.GrantCertificate(request(6), "radiology", EXPIRES, "passed the board exam"),
                new LabelerCommand.RevokeCertificate(request(7), "radiology", "the exam was another person's"),
                new LabelerCommand.SetDailyQuota(request(8), 200, "part time"));
    }

    /** What {@link #commands()} lead to, in order. */
    public static List<LabelerEvent> events() {
        return List.of(
                new LabelerEvent.LabelerEnrolled(LABELER, request(0)),
                new LabelerEvent.SkillGranted(LABELER, request(1), "german"),
                new LabelerEvent.SkillRevoked(LABELER, request(2), "german", "failed the test"),
                new LabelerEvent.LabelerSuspended(LABELER, request(3), "answers at random"),
                new LabelerEvent.LabelerReinstated(LABELER, request(4), "appeal upheld"),
                new LabelerEvent.InstructionsAcknowledged(LABELER, request(5), PROJECT, 2),
                new LabelerEvent.CertificateGranted(LABELER, request(6), "radiology", EXPIRES, "passed the board exam"),
                new LabelerEvent.CertificateRevoked(LABELER, request(7), "radiology", "the exam was another person's"),
                new LabelerEvent.DailyQuotaSet(LABELER, request(8), 200, "part time"));
    }

    public static List<LabelerRejection> rejections() {
        return List.of(
                new LabelerRejection.NotEnrolled(),
                new LabelerRejection.Invalid(new Violation("/skill", "must be 1 to 64 letters")),
                new LabelerRejection.KeyReused("key-1"));
    }
}
