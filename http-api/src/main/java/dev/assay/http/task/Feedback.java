package dev.assay.http.task;

import dev.assay.domain.gold.FieldVerdict;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.GoldAnswer;
import dev.assay.domain.task.Task;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a labeler is told after answering gold, where the project teaches.
 *
 * @param score 1 minus the mean distance over the judged fields
 * @param explanation why the expected label is right; empty when nothing was said
 */
public record Feedback(boolean correct, double score, SortedMap<String, Field> fields, String explanation) {
    /** One judged field. */
    public record Field(boolean correct, @Nullable LabelValue expected) {}

    /** Null unless the task is gold and the labeler was to be told. */
    static @Nullable Feedback of(Task task, UserId labeler) {
        GoldAnswer answer = task instanceof Task.Gold gold ? gold.answers().get(labeler) : null;
        if (!(task instanceof Task.Gold gold) || answer == null || !answer.taught()) {
            return null;
        }
        SortedMap<String, Field> fields = new TreeMap<>();
        for (Map.Entry<String, FieldVerdict> field : answer.verdict().fields().entrySet()) {
            LabelValue expected = gold.standard().expected().values().get(field.getKey());
            fields.put(field.getKey(), new Field(field.getValue().correct(), expected));
        }
        return new Feedback(
                answer.verdict().correct(),
                answer.verdict().score(),
                fields,
                gold.standard().explanation());
    }
}
