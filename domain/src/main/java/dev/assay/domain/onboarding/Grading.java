package dev.assay.domain.onboarding;

import dev.assay.domain.agreement.Distance;
import dev.assay.domain.agreement.Tolerances;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.TaskId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks the answers to an assessment: a field is right when it is as near as two labels that count as one. */
public final class Grading {
    private static final Label NONE = new Label(Map.of());

    private Grading() {}

    /** Each question in order. Answers to other tasks are passed over. */
    public static List<Marked> mark(Assessment assessment, Map<TaskId, Label> answers, LabelSchema schema) {
        return assessment.questions().stream()
                .map(question -> {
                    Label given = answers.getOrDefault(question.task(), NONE);
                    return new Marked(question.task(), given, right(question.expected(), given, schema));
                })
                .toList();
    }

    private static boolean right(Label expected, Label given, LabelSchema schema) {
        return expected.values().entrySet().stream()
                .allMatch(field ->
                        right(field.getKey(), field.getValue(), given.values().get(field.getKey()), schema));
    }

    private static boolean right(String name, LabelValue expected, @Nullable LabelValue given, LabelSchema schema) {
        if (given == null || !given.getClass().equals(expected.getClass())) {
            return false;
        }
        if (given.canonical().equals(expected.canonical())) {
            return true;
        }
        return schema.fields().stream()
                .filter(field -> field.name().equals(name))
                .anyMatch(field -> near(field, expected, given));
    }

    private static boolean near(LabelField field, LabelValue expected, LabelValue given) {
        try {
            return Distance.between(field, expected, given) <= Tolerances.DEFAULT.of(field);
        } catch (IllegalArgumentException otherKind) {
            return false;
        }
    }
}
