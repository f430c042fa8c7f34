package dev.assay.domain.consensus;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of each strategy, and panels to judge. */
public final class StrategySamples {
    /** One choice among three. */
    public static final LabelSchema INTENT = new LabelSchema(
            List.of(new LabelField.ChoiceField("intent", "Intent", true, List.of("praise", "question", "complaint"))));

    private StrategySamples() {}

    public static List<Strategy> all() {
        return List.of(
                new MajorityVoting(5, 3, 0.6),
                new ExpertReview(5, 3, 0.6, 0.5, 2, 0.9, "entities.medical"),
                new ConfidenceWeighted(3, 7, 0.8, 10, 2, "sentiment"),
                new AdaptiveOverlap(2, 9, 0.97, 0.8, 10, 1, 5.5, ""));
    }

    /** One vote each, by l00, l01 and so on; an empty text leaves the field out. */
    public static List<Vote> votes(String... options) {
        List<Vote> votes = new ArrayList<>();
        for (String option : options) {
            Map<String, LabelValue> values =
                    option.isEmpty() ? Map.of() : Map.of("intent", new LabelValue.Choice(option));
            votes.add(new Vote(new UserId("l%02d".formatted(votes.size())), new Label(values)));
        }
        return votes;
    }

    static Panel panel(String... options) {
        return Panel.of(INTENT, votes(options), options.length);
    }

    static Label label(String option) {
        return new Label(Map.of("intent", new LabelValue.Choice(option)));
    }
}
