package dev.assay.domain.goldset;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import java.util.Comparator;
import java.util.Map;

/**
 * A kind of item.
 *
 * @param type task type; empty where nothing was said
 * @param domain field of knowledge; empty where nothing was said
 * @param answer class of its final label: {@code field=option} of its first field with options, else empty
 * @param edgeCase whether a labeler said that it is out of the ordinary
 */
public record GoldStratum(String type, String domain, Difficulty difficulty, String answer, boolean edgeCase)
        implements Comparable<GoldStratum> {
    private static final int LONGEST_ANSWER = 120;

    private static final Comparator<GoldStratum> ORDER = Comparator.comparing(GoldStratum::type)
            .thenComparing(GoldStratum::domain)
            .thenComparing(GoldStratum::answer)
            .thenComparing(GoldStratum::difficulty)
            .thenComparing(GoldStratum::edgeCase);

    /** The class of a label; fields in order of their names. */
    static String answer(Label label) {
        for (Map.Entry<String, LabelValue> field : label.values().entrySet()) {
            LabelValue value = field.getValue();
            String option = "";
            if (value instanceof LabelValue.Choice choice) {
                option = choice.option();
            } else if (value instanceof LabelValue.Rating rating) {
                option = Integer.toString(rating.step());
            } else if (value instanceof LabelValue.Choices choices) {
                option = String.join("+", choices.options());
            }
            if (!option.isEmpty()) {
                String answer = field.getKey() + '=' + option;
                return answer.substring(0, Math.min(LONGEST_ANSWER, answer.length()));
            }
        }
        return "";
    }

    @Override
    public int compareTo(GoldStratum other) {
        return ORDER.compare(this, other);
    }
}
