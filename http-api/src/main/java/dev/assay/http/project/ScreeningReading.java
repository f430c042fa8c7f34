package dev.assay.http.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.GoldDose;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.screening.ScreeningRules;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads how labelers are to be watched; what is left out of the rules is as usual. */
final class ScreeningReading {
    private static final ScreeningRules USUAL = ScreeningRules.DEFAULT;
    private static final double MOST_ODDS = 1e9;

    private ScreeningReading() {}

    static ScreeningPolicy policy(JsonBody body) {
        body.only("steps", "rules", "gold");
        return new ScreeningPolicy(
                steps(body),
                body.optionalObject("rules").map(ScreeningReading::rules).orElse(USUAL),
                body.optionalObject("gold").map(ScreeningReading::gold).orElse(null));
    }

    private static List<Action> steps(JsonBody body) {
        List<JsonNode> named = body.elements("steps");
        if (named.size() > ScreeningPolicy.MOST_STEPS) {
            throw Problem.invalid(body.at("steps"), "must be at most " + ScreeningPolicy.MOST_STEPS)
                    .refusal();
        }
        List<Action> steps = new ArrayList<>();
        for (JsonNode step : named) {
            try {
                steps.add(Action.valueOf(step.asText()));
            } catch (IllegalArgumentException e) {
                throw Problem.invalid(body.at("steps") + '/' + steps.size(), "must be WARN, GOLD or SUSPEND")
                        .refusal();
            }
        }
        return steps;
    }

    private static GoldDose gold(JsonBody body) {
        body.only("rate", "answers", "pass", "days");
        GoldDose usual = GoldDose.USUAL;
        return new GoldDose(
                body.number("rate", 0.01, GoldPolicy.MOST_RATE, usual.rate()),
                body.integer("answers", 3, 200, usual.answers()),
                body.number("pass", 0.01, 1, usual.pass()),
                body.integer("days", 1, 90, usual.days()));
    }

    private static ScreeningRules rules(JsonBody body) {
        body.only("diligence", "carelessOdds", "copyingOdds", "fewest", "pace");
        return new ScreeningRules(
                body.number("diligence", 0.51, 0.99, USUAL.diligence()),
                body.number("carelessOdds", 2, MOST_ODDS, USUAL.carelessOdds()),
                body.number("copyingOdds", 2, MOST_ODDS, USUAL.copyingOdds()),
                body.integer("fewest", 5, 1_000, USUAL.fewest()),
                body.number("pace", 2, 100, USUAL.pace()));
    }
}
