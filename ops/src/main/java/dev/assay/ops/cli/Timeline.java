package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One event of a history as one line a person can read. */
final class Timeline {
    private static final Set<String> TOLD = Set.of("type", "origin", "ref", "item");

    private Timeline() {}

    /** @param row sequence and event, the event being the stored JSON */
    static String line(JsonNode row) {
        JsonNode event = row.has("event") ? row.path("event") : row;
        JsonNode origin = event.path("origin");
        return String.format(
                Locale.ROOT,
                "%4s  %-24s  %-20s %-16s %s",
                row.path("sequence").asText(""),
                origin.path("at").asText(row.path("at").asText()),
                event.path("type").asText(row.path("type").asText()),
                origin.path("by").asText(row.path("by").asText()),
                rest(event));
    }

    private static String rest(JsonNode event) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : event.properties()) {
            if (!TOLD.contains(member.getKey())) {
                JsonNode value = member.getValue();
                parts.add(member.getKey() + '=' + said(member.getKey(), value));
            }
        }
        return String.join("  ", parts);
    }

    private static String said(String name, JsonNode value) {
        if (name.equals("routing") && value.has("because")) {
            return RoutingText.of(value);
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
