package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a task went to a labeler, as a sentence. */
final class RoutingText {
    private RoutingText() {}

    /** @param routing the stored explanation of a hand-out */
    static String of(JsonNode routing) {
        StringBuilder text = new StringBuilder(routing.path("because").asText().toLowerCase(Locale.ROOT) + " ["
                + routing.path("line").asText() + "]");
        JsonNode score = routing.path("score");
        if (score.isObject()) {
            text.append(' ').append(score.path("total").asText()).append(" = ").append(parts(score));
        }
        List<String> next = new ArrayList<>();
        routing.path("next")
                .forEach(runner -> next.add('[' + runner.path("line").asText() + "] "
                        + runner.path("score").asText()));
        if (!next.isEmpty()) {
            text.append(", before ").append(String.join(" and ", next));
        }
        List<String> refused = new ArrayList<>();
        for (Map.Entry<String, JsonNode> rule : routing.path("refused").properties()) {
            refused.add(rule.getValue().asText() + " by " + rule.getKey());
        }
        if (!refused.isEmpty()) {
            text.append("; lines kept away: ").append(String.join(", ", refused));
        }
        text.append("; policy ").append(routing.path("policy").asText());
        if (routing.has("seed")) {
            text.append("; a tie was drawn by seed ")
                    .append(routing.path("seed").asText());
        }
        return text.toString();
    }

    private static String parts(JsonNode score) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> part : score.properties()) {
            if (!part.getKey().equals("total")) {
                parts.add(part.getKey() + ' ' + part.getValue().asText());
            }
        }
        return String.join(" + ", parts);
    }
}
