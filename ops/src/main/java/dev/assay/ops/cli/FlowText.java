package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** A project's flow as people read it. */
final class FlowText {
    private static final String DAY = "DAY";

    private FlowText() {}

    /** The stages as a table with the last day's rates, then the bottleneck and the forecast. */
    static void print(JsonNode flow, PrintWriter out) {
        out.printf(
                "%-10s %10s %9s %9s | last day %9s %9s %10s %10s%n",
                "stage", "tasks", "oldest", "half", "arrive/h", "leave/h", "stay half", "stay 90 %");
        flow.path("stages").forEach(stage -> out.println(stage(stage)));
        verdict(flow, "", out);
    }

    /** The bottleneck and the forecast, a line each. */
    static void verdict(JsonNode flow, String indent, PrintWriter out) {
        out.println(
                indent + "bottleneck  " + flow.path("bottleneck").path("says").asText());
        out.println(indent + "forecast    " + flow.path("forecast").path("says").asText());
    }

    private static String stage(JsonNode stage) {
        JsonNode day = stage.path("windows");
        for (JsonNode window : stage.path("windows")) {
            day = window.path("window").asText().equals(DAY) ? window : day;
        }
        return String.format(
                Locale.ROOT,
                "%-10s %,10d %9s %9s |          %9.1f %9.1f %10s %10s",
                stage.path("stage").asText().toLowerCase(Locale.ROOT).replace('_', ' '),
                stage.path("count").asLong(),
                time(stage.path("ages").path("oldestSeconds")),
                time(stage.path("ages").path("p50Seconds")),
                day.path("arrivalsPerHour").asDouble(),
                day.path("servicesPerHour").asDouble(),
                time(day.path("dwell").path("p50Seconds")),
                time(day.path("dwell").path("p90Seconds")));
    }

    /** Two units at most; a dash for what is not there. */
    static String time(JsonNode seconds) {
        if (seconds.isMissingNode()) {
            return "-";
        }
        Duration time = Duration.ofSeconds(Math.round(seconds.asDouble()));
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " m";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " m " + time.toSecondsPart() + " s" : time.toSeconds() + " s";
    }
}
