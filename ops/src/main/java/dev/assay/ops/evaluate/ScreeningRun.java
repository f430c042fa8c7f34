package dev.assay.ops.evaluate;

import dev.assay.domain.screening.Screening;
import dev.assay.domain.screening.ScreeningRules;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.UserId;
import dev.assay.ops.crowd.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A crowd with spammers, watched: items in recorded order, each closed after its last answer. No gold is seen.
 *
 * @param spammers how each answers
 * @param suspected the first suspicion of each labeler, pace apart, by worker
 * @param outOfPace workers who were too fast or too slow
 */
public record ScreeningRun(
        Map<String, Spammers.Kind> spammers, Map<String, Suspicion> suspected, Map<String, Suspicion> outOfPace) {
    static ScreeningRun of(PlayedCrowd crowd, Spammers mixed, ScreeningRules rules) {
        Screening screening = new Screening(crowd.schema(), rules);
        Map<String, Suspicion> suspected = new LinkedHashMap<>();
        Map<String, Suspicion> outOfPace = new LinkedHashMap<>();
        mixed.items().forEach((item, answers) -> {
            for (Answer answer : answers) {
                UserId labeler = new UserId(answer.worker());
                screening.label(item, labeler, PlayedCrowd.label(answer.label()));
                if (answer.seconds() > 0) {
                    Duration took = Duration.ofMillis(Math.round(answer.seconds() * 1000));
                    screening.timed(labeler, "", took).ifPresent(of -> outOfPace.putIfAbsent(answer.worker(), of));
                }
            }
            screening.closed(item, null).forEach((labeler, of) -> suspected.putIfAbsent(labeler.value(), of));
        });
        return new ScreeningRun(mixed.kinds(), suspected, outOfPace);
    }

    /** By kind of spammer: in how many labels each was found; those not found within {@code most} left out. */
    List<Integer> foundWithin(int most, Spammers.Kind kind) {
        List<Integer> found = new ArrayList<>();
        spammers.forEach((spammer, how) -> {
            Suspicion suspicion = suspected.get(spammer);
            if (how == kind && suspicion != null && suspicion.labels() <= most) {
                found.add(suspicion.labels());
            }
        });
        return found;
    }
}
