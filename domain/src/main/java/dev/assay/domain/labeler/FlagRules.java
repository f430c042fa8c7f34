package dev.assay.domain.labeler;

import dev.assay.domain.labeler.LabelerCommand.DismissFlag;
import dev.assay.domain.labeler.LabelerCommand.FlagLabeler;
import dev.assay.domain.labeler.LabelerEvent.FlagDismissed;
import dev.assay.domain.labeler.LabelerEvent.LabelerEnrolled;
import dev.assay.domain.labeler.LabelerEvent.LabelerFlagged;
import dev.assay.domain.labeler.LabelerEvent.LabelerReinstated;
import dev.assay.domain.labeler.LabelerEvent.LabelerSuspended;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.Flag;
import dev.assay.domain.screening.Flags;
import dev.assay.domain.screening.GoldDose;
import dev.assay.domain.screening.GoldStep;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of being suspected: what a suspicion leads to, and what dismissing one takes back. */
final class FlagRules {
    private FlagRules() {}

    /** Somebody who labels is not always enrolled. */
    static Decision<LabelerEvent, LabelerRejection> flagUnenrolled(FlagLabeler flag) {
        List<LabelerEvent> events = new ArrayList<>();
        events.add(new LabelerEnrolled(flag.labeler(), flag.origin()));
        events.addAll(flagged(Flags.NONE, false, flag));
        return Decision.accept(events);
    }

    static Decision<LabelerEvent, LabelerRejection> flag(Labeler.Enrolled labeler, FlagLabeler flag) {
        Flags flags = labeler.life().flags(flag.project());
        return flags.known(flag.suspicion(), flag.policy().rules())
                ? Decision.alreadyDone()
                : Decision.accept(flagged(flags, labeler.suspended(), flag));
    }

    static List<LabelerEvent> flagged(Flags flags, boolean suspended, FlagLabeler flag) {
        Action due = flags.action(flag.suspicion(), flag.policy());
        GoldStep gold = due == Action.GOLD ? goldStep(flag) : null;
        boolean passedOver = gold != null && gold.until() == null;
        Action action = passedOver ? flags.actionWithoutGold(flag.policy()) : due;
        List<LabelerEvent> events = new ArrayList<>();
        events.add(new LabelerFlagged(
                flag.labeler(),
                flag.origin(),
                flag.project(),
                flags.next(),
                flag.suspicion(),
                action,
                flag.policy(),
                flag.version(),
                gold));
        if (action == Action.SUSPEND && !suspended) {
            String reason = flag.suspicion().explanation();
            events.add(new LabelerSuspended(flag.labeler(), flag.origin(), reason));
        }
        return events;
    }

    private static GoldStep goldStep(FlagLabeler flag) {
        GoldDose dose = flag.policy().dose();
        Instant until = flag.origin().at().plus(Duration.ofDays(dose.days()));
        return new GoldStep(dose, flag.freshGold(), flag.freshGold() < dose.answers() ? null : until);
    }

    /** What suspended somebody, dismissed, reinstates them, unless something else keeps them suspended. */
    static Decision<LabelerEvent, LabelerRejection> dismiss(Labeler.Enrolled labeler, DismissFlag dismiss) {
        Optional<Violation> violation = Text.check("/justification", dismiss.justification(), true);
        if (violation.isPresent()) {
            return Decision.reject(new LabelerRejection.Invalid(violation.get()));
        }
        Flags flags = labeler.life().flags(dismiss.project());
        Optional<Flag> flag = flags.of(dismiss.number());
        if (flag.isEmpty()) {
            return Decision.reject(new LabelerRejection.NoSuchFlag(dismiss.number()));
        }
        return flag.get().dismissed()
                ? Decision.alreadyDone()
                : Decision.accept(dismissed(labeler, flag.get(), dismiss));
    }

    private static List<LabelerEvent> dismissed(Labeler.Enrolled labeler, Flag flag, DismissFlag dismiss) {
        List<LabelerEvent> events = new ArrayList<>();
        events.add(new FlagDismissed(
                labeler.id(), dismiss.origin(), dismiss.project(), flag.number(), flag.at(), dismiss.justification()));
        boolean bySystem = Origin.SYSTEM.equals(labeler.life().suspendedBy());
        if (labeler.suspended()
                && bySystem
                && flag.action() == Action.SUSPEND
                && !labeler.life().suspendsWithout(dismiss.project(), flag.number())) {
            events.add(new LabelerReinstated(labeler.id(), dismiss.origin(), dismiss.justification()));
        }
        return events;
    }
}
