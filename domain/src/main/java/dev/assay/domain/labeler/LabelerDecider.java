package dev.assay.domain.labeler;

import dev.assay.domain.labeler.LabelerCommand.AcknowledgeInstructions;
import dev.assay.domain.labeler.LabelerCommand.EnrollLabeler;
import dev.assay.domain.labeler.LabelerCommand.GrantSkill;
import dev.assay.domain.labeler.LabelerCommand.ReinstateLabeler;
import dev.assay.domain.labeler.LabelerCommand.RevokeSkill;
import dev.assay.domain.labeler.LabelerCommand.SuspendLabeler;
import dev.assay.domain.labeler.LabelerEvent.InstructionsAcknowledged;
import dev.assay.domain.labeler.LabelerEvent.LabelerEnrolled;
import dev.assay.domain.labeler.LabelerEvent.LabelerReinstated;
import dev.assay.domain.labeler.LabelerEvent.LabelerSuspended;
import dev.assay.domain.labeler.LabelerEvent.SkillGranted;
import dev.assay.domain.labeler.LabelerEvent.SkillRevoked;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Every rule of a labeler's record. */
public final class LabelerDecider {
    private static final Pattern SKILL = Pattern.compile("[A-Za-z0-9._-]{1,64}");

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
        return Decision.reject(new LabelerRejection.NotEnrolled());
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
                    skillViolation(grant.skill()),
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
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<LabelerEvent, LabelerRejection> unless(
            Optional<Violation> violation, boolean alreadySo, LabelerEvent event) {
        if (violation.isPresent()) {
            return Decision.reject(new LabelerRejection.Invalid(violation.get()));
        }
        return alreadySo ? Decision.alreadyDone() : Decision.accept(event);
    }

    private static Optional<Violation> skillViolation(String skill) {
        return SKILL.matcher(skill).matches()
                ? Optional.empty()
                : Optional.of(new Violation("/skill", "must be 1 to 64 letters, digits, '.', '_' or '-'"));
    }

    /** The record after an event; never refuses, never decides. */
    public static Labeler evolve(Labeler labeler, LabelerEvent event) {
        if (event instanceof LabelerEnrolled enrolled) {
            return new Labeler.Enrolled(
                    enrolled.labeler(), Set.of(), false, Map.of(), Keys.with(Map.of(), enrolled.origin()));
        }
        if (!(labeler instanceof Labeler.Enrolled before)) {
            throw new AssertionError(event + " cannot come before the labeler was enrolled");
        }
        Map<String, String> keys = Keys.with(before.keys(), event.origin());
        if (event instanceof SkillGranted granted) {
            Set<String> skills = new HashSet<>(before.skills());
            skills.add(granted.skill());
            return new Labeler.Enrolled(before.id(), skills, before.suspended(), before.acknowledged(), keys);
        }
        if (event instanceof SkillRevoked revoked) {
            Set<String> skills = new HashSet<>(before.skills());
            skills.remove(revoked.skill());
            return new Labeler.Enrolled(before.id(), skills, before.suspended(), before.acknowledged(), keys);
        }
        if (event instanceof LabelerSuspended) {
            return new Labeler.Enrolled(before.id(), before.skills(), true, before.acknowledged(), keys);
        }
        if (event instanceof LabelerReinstated) {
            return new Labeler.Enrolled(before.id(), before.skills(), false, before.acknowledged(), keys);
        }
        if (event instanceof InstructionsAcknowledged read) {
            Map<ProjectId, Integer> acknowledged = new HashMap<>(before.acknowledged());
            acknowledged.put(read.project(), read.version());
            return new Labeler.Enrolled(before.id(), before.skills(), before.suspended(), acknowledged, keys);
        }
        throw new AssertionError("no change for " + event);
    }
}
