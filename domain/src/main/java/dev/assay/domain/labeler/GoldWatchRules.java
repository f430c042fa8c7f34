package dev.assay.domain.labeler;

import dev.assay.domain.labeler.LabelerCommand.FlagLabeler;
import dev.assay.domain.labeler.LabelerCommand.RecordGoldVerdict;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.domain.labeler.LabelerEvent.GoldWatchEnded;
import dev.assay.domain.labeler.LabelerEvent.LabelerFlagged;
import dev.assay.domain.screening.Flag;
import dev.assay.domain.screening.Flags;
import dev.assay.domain.screening.GoldStep;
import dev.assay.domain.screening.GoldWatch;
import dev.assay.domain.screening.Kind;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TaskId;
import java.util.ArrayList;
import java.util.List;

/** The rules of getting more gold for being suspected: what counts, when it is over and what follows. */
final class GoldWatchRules {
    private GoldWatchRules() {}

    /** What follows from a verdict on gold, beyond that it is recorded. */
    static List<LabelerEvent> after(Labeler.Enrolled labeler, RecordGoldVerdict command) {
        Flags flags = labeler.life().flags(command.project());
        GoldWatch watch = flags.gold();
        if (watch == null) {
            return List.of();
        }
        if (!command.origin().at().isBefore(watch.until())) {
            return List.of(ended(command, watch, GoldWatchEnded.Why.LAPSED));
        }
        if (!counts(watch, command.task(), command.why(), command.origin())) {
            return List.of();
        }
        GoldWatch now = watch.with(command.task(), command.verdict().correct());
        if (now.passed()) {
            return List.of(ended(command, now, GoldWatchEnded.Why.PASSED));
        }
        return now.failed() ? failed(labeler, flags, now, command) : List.of();
    }

    /** An answer given meanwhile, or another verdict on one. */
    private static boolean counts(GoldWatch watch, TaskId task, GoldAnswered.Why why, Origin origin) {
        return watch.knows(task) || (why == GoldAnswered.Why.ANSWERED && watch.covers(origin.at()));
    }

    private static List<LabelerEvent> failed(
            Labeler.Enrolled labeler, Flags flags, GoldWatch watch, RecordGoldVerdict command) {
        int answers = watch.right().size() + watch.wrong().size();
        int labels = flags.of(watch.number()).map(Flag::labels).orElse(0) + answers;
        Suspicion suspicion = new Suspicion(
                Kind.GOLD_FAILED,
                labels,
                answers,
                watch.right().size(),
                watch.dose().needed(),
                0,
                null);
        FlagLabeler flag = new FlagLabeler(
                command.origin(),
                labeler.id(),
                command.project(),
                suspicion,
                watch.policy(),
                watch.version(),
                Math.max(0, watch.fresh() - answers));
        List<LabelerEvent> events = new ArrayList<>();
        events.add(ended(command, watch, GoldWatchEnded.Why.FAILED));
        events.addAll(FlagRules.flagged(flags, labeler.suspended(), flag));
        return events;
    }

    private static GoldWatchEnded ended(RecordGoldVerdict command, GoldWatch watch, GoldWatchEnded.Why why) {
        return new GoldWatchEnded(
                command.labeler(),
                command.origin(),
                command.project(),
                watch.number(),
                watch.since(),
                watch.dose(),
                watch.right().size(),
                watch.wrong().size(),
                why);
    }

    static Flags flagged(Flags flags, LabelerFlagged event) {
        Flag flag = new Flag(
                event.number(),
                event.suspicion().kind(),
                event.origin().at(),
                event.suspicion().labels(),
                event.action(),
                false,
                false);
        Flags more = flags.with(flag);
        return switch (event.action()) {
            case WARN -> more;
            case SUSPEND -> more.withGold(null);
            case GOLD -> more.withGold(begun(event));
        };
    }

    private static GoldWatch begun(LabelerFlagged event) {
        GoldStep step = event.gold();
        if (step == null || step.until() == null) {
            throw new AssertionError(event + " leads to gold and does not say how much");
        }
        return new GoldWatch(
                event.number(),
                step.dose(),
                event.origin().at(),
                step.until(),
                step.fresh(),
                List.of(),
                List.of(),
                event.policy(),
                event.version());
    }

    static Flags answered(Flags flags, GoldAnswered event) {
        GoldWatch watch = flags.gold();
        if (watch == null) {
            return flags;
        }
        return counts(watch, event.task(), event.why(), event.origin())
                ? flags.withGold(watch.with(event.task(), event.verdict().correct()))
                : flags;
    }

    static Flags ended(Flags flags, GoldWatchEnded event) {
        Flags without = flags.withGold(null);
        return event.why() == GoldWatchEnded.Why.PASSED
                ? without.with(flags.of(event.number()).orElseThrow().clear())
                : without;
    }

    /** A suspicion in which nothing was found takes its gold with it. */
    static Flags dismissed(Flags flags, int number) {
        Flags after = flags.with(flags.of(number).orElseThrow().dismiss());
        GoldWatch watch = flags.gold();
        return watch != null && watch.number() == number ? after.withGold(null) : after;
    }
}
