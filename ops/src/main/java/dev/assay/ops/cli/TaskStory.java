package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A task's history for a reader who was not there: who did what, and why it was decided so. */
final class TaskStory {
    private TaskStory() {}

    /** Where the task came from. {@code run} is the import as the API tells it; the id names its place in it. */
    static String imported(String task, JsonNode run) {
        String[] place = task.split("-", -1);
        return "imported as item " + place[2] + " of chunk " + place[1] + " of import " + place[0]
                + (run.has("startedAt")
                        ? ", begun at " + run.path("startedAt").asText() + " by "
                                + run.path("startedBy").asText()
                        : "");
    }

    /** One event: what happened, then its explanation line by line. */
    static List<String> lines(JsonNode row) {
        JsonNode event = row.path("event");
        JsonNode origin = event.path("origin");
        List<String> lines = new ArrayList<>();
        String what = what(event, origin.path("by").asText());
        lines.add(
                what.isEmpty()
                        ? Timeline.line(row)
                        : String.format(
                                Locale.ROOT,
                                "%4s  %-24s  %s",
                                row.path("sequence").asText(),
                                origin.path("at").asText(),
                                what));
        if (event.has("tally")) {
            Explanation.of(event).forEach(line -> lines.add(" ".repeat(34) + line));
        }
        if (event.path("routing").has("because")) {
            lines.add(" ".repeat(34) + RoutingText.of(event.path("routing")));
        }
        return lines;
    }

    /** Empty where the event is not one of those told here. */
    private static String what(JsonNode event, String by) {
        return switch (event.path("type").asText()) {
            case "task-opened" ->
                "the task begins; it wants " + event.path("overlap").asText() + " labels";
            case "assignment-granted" ->
                event.path("labeler").asText() + " is shown the task until "
                        + event.path("until").asText();
            case "assignment-renewed" ->
                event.path("labeler").asText() + " keeps it until "
                        + event.path("until").asText();
            case "assignment-expired" -> event.path("labeler").asText() + "'s time is up";
            case "assignment-released" -> event.path("labeler").asText() + " gives it back";
            case "task-skipped" -> event.path("labeler").asText() + " declines" + quoted(event, "reason");
            case "edge-case-flagged" ->
                event.path("labeler").asText() + " says it is out of the ordinary" + quoted(event, "reason");
            case "label-submitted" ->
                event.path("labeler").asText() + " answers" + took(event) + ": " + Answers.label(event.path("label"));
            case "label-revised" ->
                event.path("labeler").asText() + " answers anew: " + Answers.label(event.path("label"));
            default -> decided(event, by);
        };
    }

    private static String decided(JsonNode event, String by) {
        return switch (event.path("type").asText()) {
            case "overlap-raised" ->
                "not sure yet: the task wants " + event.path("overlap").asText() + " labels";
            case "consensus-reached" ->
                "settled by consensus: "
                        + Answers.label(event.has("label") ? event.path("label") : event.at("/tally/leading"));
            case "consensus-missed" ->
                "escalated to a reviewer"
                        + (event.has("skill")
                                ? " with the skill " + event.path("skill").asText()
                                : "");
            case "review-accepted" -> by + " confirms " + Answers.label(event.path("label")) + quoted(event, "comment");
            case "review-rejected" ->
                by + " sends it back for round " + event.path("nextRound").asText() + quoted(event, "comment");
            case "outcome-overridden" ->
                by + " decides " + Answers.label(event.path("label")) + quoted(event, "justification");
            case "sent-to-review" -> by + " sends it to review" + quoted(event, "reason");
            case "relabel-requested" ->
                by + " asks for new labels, round " + event.path("nextRound").asText() + quoted(event, "reason");
            default -> GoldText.of(event, by);
        };
    }

    static String quoted(JsonNode event, String member) {
        String text = event.path(member).asText();
        return text.isBlank() ? "" : ": \"" + text + '"';
    }

    static String took(JsonNode event) {
        Duration time = Duration.between(
                Instant.parse(event.path("grantedAt").asText()),
                Instant.parse(event.path("origin").path("at").asText()));
        return String.format(Locale.ROOT, " after %.1f s", time.toMillis() / 1_000.0);
    }
}
