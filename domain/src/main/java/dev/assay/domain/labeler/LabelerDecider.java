package dev.assay.domain.labeler;

import dev.assay.domain.labeler.LabelerCommand.AcknowledgeInstructions;
import dev.assay.domain.labeler.LabelerCommand.EnrollLabeler;
import dev.assay.domain.labeler.LabelerCommand.FlagLabeler;
import dev.assay.domain.labeler.LabelerCommand.GrantCertificate;
import dev.assay.domain.labeler.LabelerCommand.GrantSkill;
import dev.assay.domain.labeler.LabelerCommand.RecordGoldVerdict;
import dev.assay.domain.labeler.LabelerCommand.ReinstateLabeler;
import dev.assay.domain.labeler.LabelerCommand.RevokeCertificate;
import dev.assay.domain.labeler.LabelerCommand.RevokeSkill;
import dev.assay.domain.labeler.LabelerCommand.SetDailyQuota;
import dev.assay.domain.labeler.LabelerCommand.SuspendLabeler;
import dev.assay.domain.labeler.LabelerEvent.CertificateGranted;
import dev.assay.domain.labeler.LabelerEvent.CertificateRevoked;
import dev.assay.domain.labeler.LabelerEvent.DailyQuotaSet;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.domain.labeler.LabelerEvent.InstructionsAcknowledged;
import dev.assay.domain.labeler.LabelerEvent.LabelerEnrolled;
import dev.assay.domain.labeler.LabelerEvent.LabelerReinstated;
import dev.assay.domain.labeler.LabelerEvent.LabelerSuspended;
import dev.assay.domain.labeler.LabelerEvent.SkillGranted;
import dev.assay.domain.labeler.LabelerEvent.SkillRevoked;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every rule of a labeler's record. */
public final class LabelerDecider {
    /** Most tasks a daily quota can name. */
    public static final int MOST_TASKS = 100_000;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Duration LONGEST_CERTIFICATE = Duration.ofDays(1830);

    private LabelerDecider() {}

    public static Decision<LabelerEvent, LabelerRejection> decide(Labeler labeler, LabelerCommand command) {
        if (!(labeler instanceof Labeler.Enrolled enrolled)) {
            return begin(command);
        }
        return switch (Keys.seen(enrolled.keys(), command.origin())) {
            case SAME -> Decision.alreadyDone();
            case OTHER ->
                Decision.reject(
                        new LabelerRejection.KeyReused(command.origin().cause().key()));
            case NEW -> change(enrolled, command);
        };
    }

    private static Decision<LabelerEvent, LabelerRejection> begin(LabelerCommand command) {
        if (command instanceof EnrollLabeler enroll) {
            return Decision.accept(new LabelerEnrolled(enroll.labeler(), enroll.origin()));
        }
        if (command instanceof AcknowledgeInstructions acknowledge) {
            UserId labeler = acknowledge.origin().by();
            return Decision.accept(
                    new LabelerEnrolled(labeler, acknowledge.origin()), acknowledged(labeler, acknowledge));
        }
        if (command instanceof FlagLabeler flag) {
            return FlagRules.flagUnenrolled(flag);
        }
        if (command instanceof RecordGoldVerdict gold) {
            return Decision.accept(new LabelerEnrolled(gold.labeler(), gold.origin()), answered(gold));
        }
        return Decision.reject(new LabelerRejection.NotEnrolled());
    }

    private static LabelerEvent answered(RecordGoldVerdict command) {
        return new GoldAnswered(
                command.labeler(),
                command.origin(),
                command.project(),
                command.task(),
                command.taskType(),
                command.why(),
                command.verdict(),
                command.before());
    }

    private static LabelerEvent acknowledged(UserId labeler, AcknowledgeInstructions command) {
        return new InstructionsAcknowledged(labeler, command.origin(), command.project(), command.version());
    }

    private static Decision<LabelerEvent, LabelerRejection> change(Labeler.Enrolled labeler, LabelerCommand command) {
        if (command instanceof EnrollLabeler) {
            return Decision.alreadyDone();
        }
        if (command instanceof GrantSkill grant) {
            return unless(
                    word("/skill", grant.skill()).or(() -> GroupRules.grantable(grant.skill())),
                    labeler.skills().contains(grant.skill()),
                    new SkillGranted(labeler.id(), grant.origin(), grant.skill()));
        }
        if (command instanceof RevokeSkill revoke) {
            return unless(
                    Text.check("/reason", revoke.reason(), true),
                    !labeler.skills().contains(revoke.skill()),
                    new SkillRevoked(labeler.id(), revoke.origin(), revoke.skill(), revoke.reason()));
        }
        if (command instanceof SuspendLabeler suspend) {
            return unless(
                    Text.check("/reason", suspend.reason(), true),
                    labeler.suspended(),
                    new LabelerSuspended(labeler.id(), suspend.origin(), suspend.reason()));
        }
        if (command instanceof ReinstateLabeler reinstate) {
            return unless(
                    Text.check("/reason", reinstate.reason(), true),
                    !labeler.suspended(),
                    new LabelerReinstated(labeler.id(), reinstate.origin(), reinstate.reason()));
        }
        if (command instanceof AcknowledgeInstructions acknowledge) {
            return labeler.acknowledged(acknowledge.project()) >= acknowledge.version()
                    ? Decision.alreadyDone()
                    : Decision.accept(acknowledged(labeler.id(), acknowledge));
        }
        if (command instanceof RecordGoldVerdict gold) {
            List<LabelerEvent> events = new ArrayList<>();
            events.add(answered(gold));
            events.addAll(GoldWatchRules.after(labeler, gold));
            return Decision.accept(events);
        }
        return admit(labeler, command);
    }

    /** Rules of what work the labeler may get. */
    private static Decision<LabelerEvent, LabelerRejection> admit(Labeler.Enrolled labeler, LabelerCommand command) {
        if (command instanceof GrantCertificate grant) {
            return unless(
                    certificate(grant),
                    grant.expires().equals(labeler.certificates().get(grant.domain())),
                    new CertificateGranted(
                            labeler.id(), grant.origin(), grant.domain(), grant.expires(), grant.grounds()));
        }
        if (command instanceof RevokeCertificate revoke) {
            return unless(
                    Text.check("/justification", revoke.justification(), true),
                    !labeler.certificates().containsKey(revoke.domain()),
                    new CertificateRevoked(labeler.id(), revoke.origin(), revoke.domain(), revoke.justification()));
        }
        if (command instanceof SetDailyQuota set) {
            return unless(
                    quota(set),
                    labeler.dailyQuota() == set.tasks(),
                    new DailyQuotaSet(labeler.id(), set.origin(), set.tasks(), set.reason()));
        }
        return LifeRules.decide(labeler, command);
    }

    private static Optional<Violation> certificate(GrantCertificate grant) {
        Instant now = grant.origin().at();
        if (!grant.expires().isAfter(now) || grant.expires().isAfter(now.plus(LONGEST_CERTIFICATE))) {
            return Optional.of(new Violation("/expires", "must be in the future and at most 1830 days away"));
        }
        return word("/domain", grant.domain()).or(() -> Text.check("/grounds", grant.grounds(), true));
    }

    private static Optional<Violation> quota(SetDailyQuota set) {
        return set.tasks() < 0 || set.tasks() > MOST_TASKS
                ? Optional.of(new Violation("/tasks", "must be a whole number from 0 to " + MOST_TASKS))
                : Text.check("/reason", set.reason(), true);
    }

    private static Decision<LabelerEvent, LabelerRejection> unless(
            Optional<Violation> violation, boolean alreadySo, LabelerEvent event) {
        if (violation.isPresent()) {
            return Decision.reject(new LabelerRejection.Invalid(violation.get()));
        }
        return alreadySo ? Decision.alreadyDone() : Decision.accept(event);
    }

    private static Optional<Violation> word(String pointer, String text) {
        return WORD.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(new Violation(pointer, "must be 1 to 64 letters, digits, '.', '_' or '-'"));
    }

    /** The record after an event; never refuses, never decides. */
    public static Labeler evolve(Labeler labeler, LabelerEvent event) {
        return LabelerEvolution.evolve(labeler, event);
    }
}
