package dev.assay.domain.labeler;

import static dev.assay.domain.labeler.LabelerSamples.LABELER;
import static dev.assay.domain.labeler.LabelerSamples.PROJECT;
import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.labeler.LabelerCommand.EnrollLabeler;
import dev.assay.domain.labeler.LabelerCommand.GivePulse;
import dev.assay.domain.labeler.LabelerEvent.PulseGiven;
import dev.assay.domain.pulse.PulseQuestion;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.Violation;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A word on how the week was. */
class PulseRulesTest {
    private static final Map<PulseQuestion, Integer> SCORES = Map.of(PulseQuestion.WORK, 5, PulseQuestion.PACE, 1);

    private static Specification<LabelerCommand, LabelerEvent, Labeler, LabelerRejection>.Given record() {
        return new Specification<LabelerCommand, LabelerEvent, Labeler, LabelerRejection>(
                        new Labeler.Absent(), LabelerDecider::decide, LabelerDecider::evolve)
                .after(new EnrollLabeler(request(0), LABELER));
    }

    private static GivePulse pulse(Origin origin, Map<PulseQuestion, Integer> scores) {
        return new GivePulse(origin, PROJECT, scores);
    }

    /** A week after the request of that number. */
    private static Origin later(int request) {
        Origin origin = request(request);
        return new Origin(
                origin.by(), origin.role(), origin.at().plus(Duration.ofDays(7)), origin.correlation(), origin.cause());
    }

    @Test
    void each_week_that_is_over_is_spoken_of_once() {
        var given = record().when(pulse(request(1), SCORES));
        given.then(new PulseGiven(LABELER, request(1), PROJECT, "2026-W01", new TreeMap<>(SCORES)));
        var told = record().and(pulse(request(1), SCORES));
        told.when(pulse(request(1), SCORES)).thenAlreadyDone();
        told.when(pulse(request(2), SCORES)).thenRefused(new LabelerRejection.PulseGivenBefore("2026-W01"));
        told.when(pulse(later(3), SCORES)).thenKinds(PulseGiven.class);
        told.when(new GivePulse(request(4), new ProjectId("another"), SCORES)).thenKinds(PulseGiven.class);
    }

    @Test
    void scores_are_of_some_statements_and_from_one_to_five() {
        record().when(pulse(request(1), Map.of(PulseQuestion.FAIRNESS, 3))).thenKinds(PulseGiven.class);
        record().when(pulse(request(1), Map.of()))
                .thenRefused(new LabelerRejection.Invalid(
                        new Violation("/scores", "must answer at least one statement, or send nothing at all")));
        for (int wrong : new int[] {0, 6}) {
            record().when(pulse(request(1), Map.of(PulseQuestion.WORK, wrong)))
                    .thenRefused(new LabelerRejection.Invalid(
                            new Violation("/scores/WORK", "must be 1 (not at all) to 5 (entirely)")));
        }
    }
}
