package dev.assay.domain.labeler;

import dev.assay.domain.appeal.Appeal;
import dev.assay.domain.labeler.LabelerCommand.DeliverFeedback;
import dev.assay.domain.labeler.LabelerCommand.DismissFlag;
import dev.assay.domain.labeler.LabelerCommand.FlagLabeler;
import dev.assay.domain.labeler.LabelerCommand.GivePulse;
import dev.assay.domain.labeler.LabelerCommand.ImposeRest;
import dev.assay.domain.labeler.LabelerCommand.JoinGroup;
import dev.assay.domain.labeler.LabelerCommand.LeaveGroup;
import dev.assay.domain.labeler.LabelerCommand.SetWorkingHours;
import dev.assay.domain.labeler.LabelerCommand.TestSpeciality;
import dev.assay.domain.labeler.LabelerEvent.AppealDecided;
import dev.assay.domain.labeler.LabelerEvent.AppealFiled;
import dev.assay.domain.labeler.LabelerEvent.AssessmentAssigned;
import dev.assay.domain.labeler.LabelerEvent.AssessmentTaken;
import dev.assay.domain.labeler.LabelerEvent.FeedbackDelivered;
import dev.assay.domain.labeler.LabelerEvent.FlagDismissed;
import dev.assay.domain.labeler.LabelerEvent.GoldWatchEnded;
import dev.assay.domain.labeler.LabelerEvent.GroupJoined;
import dev.assay.domain.labeler.LabelerEvent.GroupLeft;
import dev.assay.domain.labeler.LabelerEvent.LabelerFlagged;
import dev.assay.domain.labeler.LabelerEvent.LevelLost;
import dev.assay.domain.labeler.LabelerEvent.LevelReached;
import dev.assay.domain.labeler.LabelerEvent.PulseGiven;
import dev.assay.domain.labeler.LabelerEvent.RestImposed;
import dev.assay.domain.labeler.LabelerEvent.SpecialityDeclared;
import dev.assay.domain.labeler.LabelerEvent.SpecialityWithdrawn;
import dev.assay.domain.labeler.LabelerEvent.WorkingHoursSet;
import dev.assay.domain.onboarding.Enrolment;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.scheduling.WorkingHoursCheck;
import dev.assay.domain.scoring.Metric;
import dev.assay.domain.screening.Flags;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.specialisation.Finding;
import dev.assay.domain.training.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rules of a labeler's working days and of how they do: hours, rests, feedback, level and specialities. */
final class LifeRules {
    private LifeRules() {}

    static Decision<LabelerEvent, LabelerRejection> decide(Labeler.Enrolled labeler, LabelerCommand command) {
        if (command instanceof SetWorkingHours set) {
            return setWorkingHours(labeler, set);
        }
        if (command instanceof ImposeRest impose) {
            return Decision.accept(new RestImposed(labeler.id(), impose.origin(), impose.project(), impose.rest()));
        }
        if (command instanceof DeliverFeedback deliver) {
            return deliver(labeler, deliver);
        }
        if (command instanceof TestSpeciality test) {
            return test(labeler, test);
        }
        if (command instanceof FlagLabeler flag) {
            return FlagRules.flag(labeler, flag);
        }
        if (command instanceof DismissFlag dismiss) {
            return FlagRules.dismiss(labeler, dismiss);
        }
        if (command instanceof JoinGroup join) {
            return GroupRules.join(labeler, join);
        }
        if (command instanceof LeaveGroup leave) {
            return GroupRules.leave(labeler, leave);
        }
        if (command instanceof GivePulse give) {
            return PulseRules.give(labeler, give);
        }
        return AssessmentRules.decide(labeler, command);
    }

    private static Decision<LabelerEvent, LabelerRejection> setWorkingHours(
            Labeler.Enrolled labeler, SetWorkingHours set) {
        WorkingHours hours = set.hours();
        List<Violation> violations = hours == null ? List.of() : WorkingHoursCheck.check(hours);
        if (!violations.isEmpty()) {
            return Decision.reject(new LabelerRejection.Invalid(violations.get(0)));
        }
        return Objects.equals(hours, labeler.life().hours())
                ? Decision.alreadyDone()
                : Decision.accept(new WorkingHoursSet(labeler.id(), set.origin(), hours));
    }

    /** A week is spoken of once; weeks are named so that a later one's name comes after an earlier one's. */
    private static Decision<LabelerEvent, LabelerRejection> deliver(Labeler.Enrolled labeler, DeliverFeedback deliver) {
        String last = labeler.life().feedback().getOrDefault(deliver.project(), "");
        if (deliver.feedback().week().name().compareTo(last) <= 0) {
            return Decision.alreadyDone();
        }
        List<LabelerEvent> events = new ArrayList<>();
        events.add(new FeedbackDelivered(labeler.id(), deliver.origin(), deliver.project(), deliver.feedback()));
        Metric accuracy = deliver.feedback().now().of(Metric.Name.ACCURACY);
        boolean advanced = labeler.life().advanced().contains(deliver.project());
        Gate gate = Gate.ADVANCED;
        if (!advanced && gate.opens(accuracy)) {
            events.add(new LevelReached(labeler.id(), deliver.origin(), deliver.project(), accuracy, gate));
        } else if (advanced && gate.closes(accuracy)) {
            events.add(new LevelLost(labeler.id(), deliver.origin(), deliver.project(), accuracy, gate));
        }
        return Decision.accept(events);
    }

    private static Decision<LabelerEvent, LabelerRejection> test(Labeler.Enrolled labeler, TestSpeciality test) {
        Finding finding = test.finding();
        boolean declared = labeler.life().specialities(test.project()).contains(finding.field());
        if (!declared && finding.declares(test.rules())) {
            return Decision.accept(
                    new SpecialityDeclared(labeler.id(), test.origin(), test.project(), finding, test.rules()));
        }
        if (declared && !finding.keeps(test.rules())) {
            return Decision.accept(
                    new SpecialityWithdrawn(labeler.id(), test.origin(), test.project(), finding, test.rules()));
        }
        return Decision.alreadyDone();
    }

    static WorkingLife evolve(WorkingLife life, LabelerEvent event) {
        if (event instanceof WorkingHoursSet set) {
            return life.withHours(set.hours());
        }
        if (event instanceof RestImposed imposed) {
            return life.withRest(imposed.rest());
        }
        if (event instanceof FeedbackDelivered delivered) {
            return life.withFeedback(
                    delivered.project(), delivered.feedback().week().name());
        }
        if (event instanceof LevelReached reached) {
            return life.withAdvanced(reached.project(), true);
        }
        if (event instanceof LevelLost lost) {
            return life.withAdvanced(lost.project(), false);
        }
        if (event instanceof SpecialityDeclared declared) {
            return life.withSpeciality(declared.project(), declared.finding().field(), true);
        }
        if (event instanceof SpecialityWithdrawn withdrawn) {
            return life.withSpeciality(withdrawn.project(), withdrawn.finding().field(), false);
        }
        if (event instanceof AssessmentAssigned assigned) {
            return life.withAssessment(assigned.project(), Enrolment.of(assigned.assessment()));
        }
        if (event instanceof AssessmentTaken taken) {
            Enrolment before = Objects.requireNonNull(life.assessment(taken.project(), taken.assessment()));
            return life.withAssessment(
                    taken.project(), before.attempted(taken.origin().at(), taken.passed(), taken.questions()));
        }
        if (event instanceof AppealFiled filed) {
            return life.withAppeal(filed.appeal(), new Appeal(filed.project(), filed.subject(), null));
        }
        if (event instanceof AppealDecided decided) {
            Appeal appeal = Objects.requireNonNull(life.appeals().get(decided.appeal()));
            return life.withAppeal(decided.appeal(), appeal.decided(decided.upheld()));
        }
        if (event instanceof LabelerFlagged flagged) {
            return life.withFlags(flagged.project(), GoldWatchRules.flagged(life.flags(flagged.project()), flagged));
        }
        if (event instanceof FlagDismissed dismissed) {
            Flags flags = life.flags(dismissed.project());
            return life.withFlags(dismissed.project(), GoldWatchRules.dismissed(flags, dismissed.number()));
        }
        if (event instanceof GoldWatchEnded ended) {
            return life.withFlags(ended.project(), GoldWatchRules.ended(life.flags(ended.project()), ended));
        }
        if (event instanceof GroupJoined joined) {
            return life.withGroup(joined.project(), joined.group(), true);
        }
        if (event instanceof GroupLeft left) {
            return life.withGroup(left.project(), left.group(), false);
        }
        if (event instanceof PulseGiven given) {
            return life.withPulse(given.project(), given.week());
        }
        throw new AssertionError("no change for " + event);
    }
}
