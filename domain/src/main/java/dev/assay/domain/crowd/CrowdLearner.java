package dev.assay.domain.crowd;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Learns a project's crowd from its labels, from gold and from experts' decisions: fed in the order things happened, it
 * knows at each moment what could be known then, and the same order gives the same knowledge.
 *
 * <p>Between {@linkplain #refit fits} it learns item by item, when one is closed or known. It is due for a fit when it
 * has a tenth more answers than at the last one, so that all fits together cost about eleven times the last. Not safe
 * for use by several threads.
 */
public final class CrowdLearner {
    /** Answers before the first fit, and at least between two. */
    private static final int FEWEST = 20;

    private static final double GROWTH = 1.1;

    private final Map<String, FieldLearner> fields = new TreeMap<>();
    private int version;
    private int labels;
    private int due = FEWEST;

    public CrowdLearner(LabelSchema schema) {
        for (LabelField field : schema.fields()) {
            fields.put(
                    field.name(),
                    FieldClasses.of(field).isEmpty() ? new ReliabilityLearner(field) : new ConfusionLearner(field));
        }
    }

    /** A labeler's label, or the one that replaces it. */
    public void label(String item, UserId labeler, Label label) {
        each(label, (field, value) -> field.label(item, labeler, value));
        labels++;
    }

    /** The item was decided on its labels. */
    public void closed(String item) {
        fields.values().forEach(field -> field.closed(item));
    }

    /** The item's right label is known: it is gold, or an expert decided. */
    public void known(String item, Label truth) {
        each(truth, (field, value) -> field.known(item, value));
    }

    private void each(Label label, BiConsumer<FieldLearner, @Nullable LabelValue> step) {
        fields.forEach((name, field) -> step.accept(field, label.values().get(name)));
    }

    /** Whether enough has happened since the last fit. */
    public boolean due() {
        return labels >= due;
    }

    /** Learns everything anew from all labels; the next version of the model. */
    public void refit() {
        fields.values().forEach(FieldLearner::refit);
        due = Math.max((int) (labels * GROWTH), labels + FEWEST);
        version++;
    }

    /** What is known of these labelers from other items than this one: fit to judge it by. */
    public CrowdModel model(String item, Collection<UserId> labelers) {
        return new CrowdModel(
                version,
                fields.values().stream()
                        .map(field -> field.model(item, labelers))
                        .toList());
    }
}
