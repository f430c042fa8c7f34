package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** What happened to a task as gold, in words. */
final class GoldText {
    private GoldText() {}

    /** Empty where the event is not about gold. */
    static String of(JsonNode event, String by) {
        String labeler = event.path("labeler").asText();
        return switch (event.path("type").asText()) {
            case "gold-declared" ->
                by + " makes it gold, expecting " + Answers.label(event.at("/standard/expected"))
                        + TaskStory.quoted(event, "justification");
            case "gold-corrected" ->
                by + " corrects what is expected to " + Answers.label(event.at("/standard/expected"))
                        + TaskStory.quoted(event, "justification");
            case "gold-retired" ->
                by + " retires it: settled on " + Answers.label(event.path("expected"))
                        + TaskStory.quoted(event, "justification");
            case "gold-handed-out" -> labeler + " is shown it as gold" + drawn(event.path("chance"));
            case "gold-lease-renewed" ->
                labeler + " keeps it until " + event.path("until").asText();
            case "gold-lease-expired" -> labeler + "'s time is up";
            case "gold-released" -> labeler + " gives it back";
            case "gold-skipped" -> labeler + " declines" + TaskStory.quoted(event, "reason");
            case "gold-label-judged" ->
                labeler + " answers" + TaskStory.took(event) + ": " + Answers.label(event.path("label"))
                        + verdict(event);
            case "gold-label-revised" ->
                labeler + " answers anew: " + Answers.label(event.path("label")) + verdict(event);
            default -> "";
        };
    }

    private static String drawn(JsonNode chance) {
        return chance.isObject()
                ? ", by lot: " + chance.path("drawn").asText() + " is below the rate of "
                        + chance.path("rate").asText() + "; "
                        + chance.path("candidates").asText() + " to choose from"
                : ", for a slot was given back";
    }

    private static String verdict(JsonNode event) {
        return (event.at("/verdict/correct").asBoolean() ? ", which is right" : ", which is not right") + " (score "
                + event.at("/verdict/score").asText() + ')';
    }
}
