package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a decision came out as it did, from its stored tally and grounds, line by line. */
final class Explanation {
    private Explanation() {}

    static List<String> of(JsonNode event) {
        List<String> lines = new ArrayList<>();
        JsonNode grounds = event.path("grounds");
        if (grounds.has("because")) {
            lines.add("because " + grounds.path("because").asText());
        }
        tally(event.path("tally"), grounds.isMissingNode(), lines);
        if (!grounds.isMissingNode()) {
            lines.add("strategy " + parameters(grounds.path("strategy")));
            grounds.path("beliefs").forEach(belief -> belief(belief, grounds, lines));
            grounds.path("triggers").forEach(trigger -> lines.add(trigger(trigger)));
        }
        JsonNode versions = event.path("versions");
        if (!versions.isMissingNode()) {
            lines.add("decided under instructions v"
                    + versions.path("instructions").asText() + ", schema v"
                    + versions.path("schema").asText() + ", policy v"
                    + versions.path("policy").asText());
        }
        return lines;
    }

    private static void tally(JsonNode tally, boolean decides, List<String> lines) {
        tally.path("ballots")
                .properties()
                .forEach(field -> field.getValue()
                        .forEach(
                                ballot -> lines.add(field.getKey() + ": " + Answers.value(ballot.path("value")) + " by "
                                        + ballot.path("voters").size() + " of "
                                        + tally.path("labels").asText() + " labels ("
                                        + Answers.percent(ballot.path("share")) + "): "
                                        + Answers.list(ballot.path("voters")))));
        if (decides && !tally.isMissingNode()) {
            lines.add("majority of at least " + Answers.percent(tally.path("threshold")) + " of at least "
                    + tally.path("minimumLabels").asText() + " labels: "
                    + (tally.path("reached").asBoolean() ? "reached" : "not reached"));
        }
    }

    private static String parameters(JsonNode strategy) {
        List<String> parts = new ArrayList<>();
        strategy.properties().forEach(parameter -> {
            if (!parameter.getKey().equals("type")) {
                parts.add(parameter.getKey() + ' ' + parameter.getValue().asText());
            }
        });
        return strategy.path("type").asText() + " (" + String.join(", ", parts) + ')';
    }

    private static void belief(JsonNode belief, JsonNode grounds, List<String> lines) {
        List<String> likely = new ArrayList<>();
        belief.path("candidates")
                .forEach(candidate -> likely.add(candidate(candidate)
                        + ' '
                        + String.format(
                                Locale.ROOT,
                                "%.4f",
                                candidate.path("probability").asDouble())));
        lines.add("probability of " + belief.path("field").asText() + ", by error models learned from "
                + grounds.path("modelVersion").asText() + " labels: " + String.join(", ", likely));
        belief.path("votes")
                .forEach(vote ->
                        lines.add("  the vote of " + vote.path("labeler").asText() + " weighs "
                                + Answers.number(vote.path("weight")) + " (evidence "
                                + Answers.number(vote.path("evidence"))
                                + (vote.path("experienced").asBoolean() ? ", experienced)" : ", not experienced)")));
    }

    private static String candidate(JsonNode candidate) {
        return switch (candidate.path("kind").asText()) {
            case "VALUE" -> Answers.value(candidate.path("value"));
            case "LEFT_OUT" -> "left out";
            default -> "another";
        };
    }

    private static String trigger(JsonNode trigger) {
        return trigger.path("kind").asText().toLowerCase(Locale.ROOT).replace('_', ' ') + ": measured "
                + Answers.number(trigger.path("measured")) + ", threshold "
                + Answers.number(trigger.path("threshold"))
                + (trigger.path("fired").asBoolean() ? " - on the wrong side" : " - fine");
    }
}
