package dev.assay.ops.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.AssayClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * What a crowd is to label, and how.
 *
 * @param project the project's id; {@code title} is its name
 * @param field the schema's one field
 * @param schema the label schema
 * @param instructions Markdown shown to labelers
 * @param policy overlap, minimum number of labels and threshold
 * @param items every item with its content, in import order
 * @param overlaps answers wanted per item, where they differ from the policy's
 */
public record CrowdPlan(
        String project,
        String title,
        String field,
        JsonNode schema,
        String instructions,
        Policy policy,
        Map<String, JsonNode> items,
        Map<String, Integer> overlaps) {
    /** Majority voting's three numbers. */
    public record Policy(int overlap, int minimumLabels, double threshold) {}

    /**
     * The plan for a recording: one required choice among the answers found, and as many labels per item as were recorded.
     *
     * @param contents the items' fields; items not in it get one field {@code item} with their id
     */
    public static CrowdPlan of(
            String project, Recording recording, Map<String, Map<String, String>> contents, double threshold) {
        Map<String, Integer> overlaps = recording.overlaps();
        int most = overlaps.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        Map<String, JsonNode> items = new LinkedHashMap<>();
        overlaps.keySet().forEach(item -> items.put(item, fields(contents.getOrDefault(item, Map.of("item", item)))));
        return new CrowdPlan(
                project,
                project,
                "answer",
                choice(recording.classes()),
                "Choose the answer that fits the item. These answers were recorded earlier and are played back.",
                new Policy(most, 1, threshold),
                items,
                unlike(most, overlaps));
    }

    private static Map<String, Integer> unlike(int usual, Map<String, Integer> overlaps) {
        Map<String, Integer> others = new LinkedHashMap<>(overlaps);
        others.values().removeIf(overlap -> overlap == usual);
        return others;
    }

    private static JsonNode fields(Map<String, String> content) {
        ObjectNode fields = AssayClient.object();
        content.forEach(fields::put);
        return fields;
    }

    private static JsonNode choice(SortedSet<String> options) {
        ObjectNode schema = AssayClient.object();
        ObjectNode field = schema.putArray("fields").addObject();
        field.put("name", "answer").put("type", "choice").put("title", "Answer").put("required", true);
        options.forEach(field.putArray("options")::add);
        return schema;
    }

    /** The import, one JSON object a line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        items.forEach((item, fields) -> {
            ObjectNode line = AssayClient.object();
            line.put("externalId", item).set("fields", fields);
            Integer overlap = overlaps.get(item);
            if (overlap != null) {
                line.put("overlap", overlap);
            }
            lines.add(line.toString());
        });
        return lines;
    }

    /** The label that chooses an option. */
    ObjectNode label(String option) {
        ObjectNode label = AssayClient.object();
        label.putObject(field).put("type", "choice").put("option", option);
        return label;
    }
}
