package dev.assay.ops.evaluate;

import dev.assay.domain.screening.ScreeningRules;
import dev.assay.ops.crowd.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * How well the checks during labeling find spammers mixed into a recorded crowd, over several seeds.
 *
 * @param share of the mixed crowd that are spammers
 * @param answers each of them gives
 * @param seeds 1 to this one
 */
public record ScreeningEvaluation(PlayedCrowd crowd, double share, int answers, int seeds) {
    /** Labels within which a spammer must be found to count as found. */
    static final int WITHIN = 40;

    /** From this accuracy against gold on, suspecting a recorded worker is a false alarm. */
    static final double GOOD = 0.75;

    /** @throws IllegalArgumentException naming the option that does not hold */
    public ScreeningEvaluation {
        if (!(share > 0 && share <= 0.5)) {
            throw new IllegalArgumentException("--spammers must be above 0 and at most 0.5");
        }
        if (answers < WITHIN || answers > 10_000) {
            throw new IllegalArgumentException("--answers must be " + WITHIN + " to 10,000");
        }
        if (seeds < 1 || seeds > 1_000) {
            throw new IllegalArgumentException("--seeds must be 1 to 1,000");
        }
    }

    /** Plays every seed. */
    public ScreeningReport run() {
        List<ScreeningRun> runs = LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> ScreeningRun.of(
                        crowd, new Spammers(crowd.recording(), share, answers, seed), ScreeningRules.DEFAULT))
                .toList();
        return new ScreeningReport(this, good(), runs);
    }

    /** The recorded workers whom nobody should suspect. */
    private List<String> good() {
        Map<String, int[]> judged = new TreeMap<>();
        for (Answer answer : crowd.recording().answers()) {
            String truth = crowd.gold().get(answer.item());
            if (truth != null) {
                int[] of = judged.computeIfAbsent(answer.worker(), worker -> new int[2]);
                of[0] += truth.equals(answer.label()) ? 1 : 0;
                of[1]++;
            }
        }
        List<String> good = new ArrayList<>();
        judged.forEach((worker, of) -> {
            if (of[0] >= GOOD * of[1]) {
                good.add(worker);
            }
        });
        return good;
    }
}
