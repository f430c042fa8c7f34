package dev.assay.ops.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.AssayClient;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One row of the results.
 *
 * @param row letter of the row, as in the issue
 * @param what what was measured
 * @param values the figures by name, units in the names
 */
record Figures(String row, String what, Map<String, Double> values) {
    Figures {
        values = new TreeMap<>(values);
    }

    String text() {
        String list = values.entrySet().stream()
                .map(value -> value.getKey() + ' ' + number(value.getValue()))
                .collect(Collectors.joining("   "));
        return String.format(Locale.ROOT, "(%s) %-44s %s", row, what, list);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }

    ObjectNode json() {
        ObjectNode json = AssayClient.object().put("row", row).put("what", what);
        values.forEach(json::put);
        return json;
    }
}
