package dev.assay.domain.labeler;

import dev.assay.domain.labeler.LabelerCommand.GivePulse;
import dev.assay.domain.labeler.LabelerEvent.PulseGiven;
import dev.assay.domain.pulse.PulseQuestion;
import dev.assay.domain.pulse.PulseWeek;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Violation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** The rules of the weekly word on how things are. */
final class PulseRules {
    private PulseRules() {}

    static Decision<LabelerEvent, LabelerRejection> give(Labeler.Enrolled labeler, GivePulse give) {
        if (give.scores().isEmpty()) {
            return Decision.reject(new LabelerRejection.Invalid(
                    new Violation("/scores", "must answer at least one statement, or send nothing at all")));
        }
        for (Map.Entry<PulseQuestion, Integer> score : give.scores().entrySet()) {
            if (score.getValue() < PulseQuestion.LEAST || score.getValue() > PulseQuestion.MOST) {
                return Decision.reject(new LabelerRejection.Invalid(new Violation(
                        "/scores/" + score.getKey(),
                        "must be " + PulseQuestion.LEAST + " (not at all) to " + PulseQuestion.MOST + " (entirely)")));
            }
        }
        String week = PulseWeek.asked(give.origin().at(), zone(labeler)).name();
        return week.compareTo(labeler.life().pulses().getOrDefault(give.project(), "")) <= 0
                ? Decision.reject(new LabelerRejection.PulseGivenBefore(week))
                : Decision.accept(new PulseGiven(
                        labeler.id(), give.origin(), give.project(), week, new TreeMap<>(give.scores())));
    }

    private static ZoneId zone(Labeler.Enrolled labeler) {
        WorkingHours hours = labeler.life().hours();
        return hours == null ? ZoneOffset.UTC : ZoneId.of(hours.zone());
    }
}
