package dev.assay.http.walkthrough;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.walkthrough.GroupAgreement;
import dev.assay.domain.walkthrough.Participant;
import dev.assay.domain.walkthrough.Probe;
import dev.assay.domain.walkthrough.ProbeAgreement;
import dev.assay.domain.walkthrough.Reading;
import dev.assay.domain.walkthrough.SameAnswer;
import dev.assay.domain.walkthrough.Walkthrough;
import dev.assay.domain.walkthrough.WalkthroughEvent.WalkthroughJudged;
import dev.assay.domain.walkthrough.WalkthroughPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is answered about walkthroughs. */
final class WalkthroughViews {
    private WalkthroughViews() {}

    /** Where it is. */
    enum State {
        OPEN,
        PASSED,
        FAILED
    }

    /** Who is asked, and how many probes they answered. */
    record ParticipantView(UserId user, Participant kind, int answered) {}

    /** One reading. */
    record ReadingView(UserId user, @Nullable Participant kind, int probe, Label label, String reading) {}

    /** Where readings part: a probe on which people do not agree, with what each of them says. */
    record Parting(int probe, TaskId task, double agreement, List<SameAnswer> answers, List<ReadingView> readings) {}

    /** A walkthrough as its manager sees it; {@code groups} and what follows are there once it is judged. */
    record WalkthroughView(
            int version,
            int attempt,
            State state,
            WalkthroughPolicy policy,
            List<Probe> probes,
            List<ParticipantView> participants,
            @Nullable List<GroupAgreement> groups,
            @Nullable List<ProbeAgreement> agreement,
            @Nullable List<Parting> partings,
            @Nullable String justification) {
        static WalkthroughView of(Walkthrough.Begun begun) {
            WalkthroughJudged judged = begun instanceof Walkthrough.Judged over ? over.judged() : null;
            return new WalkthroughView(
                    begun.opened().version(),
                    begun.opened().attempt(),
                    state(judged),
                    begun.opened().policy(),
                    begun.opened().probes(),
                    asked(begun),
                    judged == null ? null : judged.groups(),
                    judged == null ? null : judged.probes(),
                    judged == null ? null : apart(begun, judged),
                    judged == null || judged.justification().isEmpty() ? null : judged.justification());
        }

        private static State state(@Nullable WalkthroughJudged judged) {
            if (judged == null) {
                return State.OPEN;
            }
            return judged.passed() ? State.PASSED : State.FAILED;
        }
    }

    private static List<ParticipantView> asked(Walkthrough.Begun begun) {
        List<ParticipantView> all = new ArrayList<>();
        begun.opened()
                .invited()
                .forEach((user, kind) -> all.add(new ParticipantView(
                        user,
                        kind,
                        begun.readings().getOrDefault(user, Map.of()).size())));
        return all;
    }

    private static List<Parting> apart(Walkthrough.Begun begun, WalkthroughJudged judged) {
        List<ReadingView> readings = readings(begun);
        return judged.probes().stream()
                .filter(probe -> !probe.agrees())
                .map(probe -> new Parting(
                        probe.probe(),
                        begun.opened().probes().get(probe.probe() - 1).task(),
                        probe.agreement(),
                        probe.answers(),
                        readings.stream()
                                .filter(reading -> reading.probe() == probe.probe())
                                .toList()))
                .toList();
    }

    /** Every reading, by participant and probe. */
    static List<ReadingView> readings(Walkthrough.Begun begun) {
        List<ReadingView> all = new ArrayList<>();
        new TreeMap<>(begun.readings())
                .forEach((user, own) -> new TreeMap<>(own)
                        .forEach((probe, reading) -> all.add(new ReadingView(
                                user, begun.opened().invited().get(user), probe, reading.label(), reading.reading()))));
        return all;
    }

    /** A probe as a participant sees it, with their own answer. */
    record ProbeView(
            int probe,
            ItemContent item,
            @Nullable Label label,
            @Nullable String reading) {
        static ProbeView of(int probe, ItemContent item, @Nullable Reading own) {
            return new ProbeView(probe, item, own == null ? null : own.label(), own == null ? null : own.reading());
        }
    }

    /** A walkthrough as a participant sees it. */
    record Paper(int version, int attempt, boolean open, List<ProbeView> probes) {}

    /** What an accepted answer leads to; {@code left} counts the probes the participant has not answered. */
    record Given(int version, int probe, int left) {}
}
