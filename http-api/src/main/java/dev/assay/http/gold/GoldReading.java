package dev.assay.http.gold;

import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.label.Label;
import dev.assay.http.json.JsonBody;
import java.util.ArrayList;
import java.util.List;

/** Reads what requests say of gold. */
final class GoldReading {
    private static final int MOST_BELOW = 1_000_000;
    private static final String MEASURE_RULE = "must be LABELS or GOLD: what a labeler's experience is counted in";

    private GoldReading() {}

    /** Members {@code expected}, {@code explanation} and {@code tolerance}. */
    static GoldStandard standard(JsonBody body) {
        return new GoldStandard(
                body.value("expected", Label.class),
                body.text("explanation", ""),
                body.has("tolerance") ? body.share("tolerance") : 0);
    }

    static GoldPolicy policy(JsonBody body, long seed) {
        body.only("measure", "steps", "rate", "teaching");
        List<GoldPolicy.Step> steps = new ArrayList<>();
        int count = body.elements("steps").size();
        for (int i = 0; i < count; i++) {
            JsonBody step = JsonBody.of(body.elements("steps").get(i), body.at("steps") + "/" + i)
                    .only("below", "rate");
            steps.add(new GoldPolicy.Step(step.integer("below", 1, MOST_BELOW), step.share("rate")));
        }
        GoldPolicy.Measure measure = body.has("measure")
                ? body.parsed("measure", GoldPolicy.Measure::valueOf, MEASURE_RULE)
                : GoldPolicy.Measure.LABELS;
        return new GoldPolicy(measure, steps, body.share("rate"), body.flag("teaching", false), seed);
    }
}
