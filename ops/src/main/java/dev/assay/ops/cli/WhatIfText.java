package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison of policies as people read it. */
final class WhatIfText {
    private WhatIfText() {}

    static void print(String project, JsonNode answer, int changes, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s as of %s: %,d of %,d decisions change%n%n",
                project,
                answer.path("asOf").asText(),
                answer.path("changed").asInt(),
                answer.path("rounds").asInt());
        out.printf("%-22s %10s %10s %10s%n", "", "settled", "escalated", "undecided");
        out.println(endings("as it went", answer.path("then")));
        out.println(endings("under the other policy", answer.path("now")));
        out.println();
        labels(answer.path("labels"), out);
        answer.path("accuracy").forEach(accuracy -> out.println(accuracy(accuracy)));
        answer.path("caveats")
                .forEach(caveat -> out.printf(
                        Locale.ROOT,
                        "caveat     %s (%,d)%n",
                        caveat.path("says").asText(),
                        caveat.path("count").asInt()));
        changes(answer, changes, out);
    }

    private static String endings(String name, JsonNode endings) {
        return String.format(
                Locale.ROOT,
                "%-22s %,10d %,10d %,10d",
                name,
                endings.path("settled").asInt(),
                endings.path("escalated").asInt(),
                endings.path("undecided").asInt());
    }

    private static void labels(JsonNode labels, PrintWriter out) {
        long given = labels.path("given").asLong();
        long saved = labels.path("saved").asLong();
        out.printf(
                Locale.ROOT,
                "labels     %,d given, %,d used, %,d saved (%.1f %%); %,d more wanted%n",
                given,
                labels.path("used").asLong(),
                saved,
                given == 0 ? 0 : 100.0 * saved / given,
                labels.path("added").asLong());
    }

    private static String accuracy(JsonNode accuracy) {
        return String.format(
                Locale.ROOT,
                "accuracy   by %s, known for %,d: %s as it went, %s under the other policy",
                accuracy.path("source").asText().toLowerCase(Locale.ROOT),
                accuracy.path("known").asInt(),
                hits(accuracy.path("then")),
                hits(accuracy.path("now")));
    }

    private static String hits(JsonNode hits) {
        int settled = hits.path("settled").asInt();
        int right = hits.path("right").asInt();
        return settled == 0
                ? "none settled"
                : String.format(Locale.ROOT, "%,d of %,d right (%.2f %%)", right, settled, 100.0 * right / settled);
    }

    private static void changes(JsonNode answer, int most, PrintWriter out) {
        JsonNode items = answer.path("items");
        if (items.isEmpty() || most < 1) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "%nThe first %,d of %,d that change:%n",
                items.size(),
                answer.path("changed").asInt());
        for (JsonNode item : items) {
            out.printf(
                    Locale.ROOT,
                    "%s%s: %s -> %s, %d of %d labels used%n  then: %s%n  now:  %s%n",
                    item.path("externalId").asText(),
                    item.path("round").asInt() > 1
                            ? " round " + item.path("round").asInt()
                            : "",
                    conclusion(item.path("then")),
                    conclusion(item.path("now")),
                    item.path("used").asInt(),
                    item.path("labels").asInt(),
                    item.path("then").path("because").asText(),
                    item.path("now").path("because").asText());
        }
    }

    private static String conclusion(JsonNode conclusion) {
        String kind = conclusion.path("kind").asText().toLowerCase(Locale.ROOT);
        if (kind.equals("undecided")) {
            return "undecided: %d more labels wanted"
                    .formatted(conclusion.path("moreLabels").asInt());
        }
        return kind.equals("settled") ? "settled on " + label(conclusion.path("label")) : kind;
    }

    private static String label(JsonNode label) {
        List<String> values = new ArrayList<>();
        label.properties().forEach(field -> {
            JsonNode value = field.getValue();
            String text = value.path("option").asText(value.path("step").asText(""));
            values.add(field.getKey() + "=" + (text.isEmpty() ? value.toString() : text));
        });
        return String.join(", ", values);
    }
}
