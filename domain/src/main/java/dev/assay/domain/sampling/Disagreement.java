package dev.assay.domain.sampling;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** How much the labels of one item differ. */
public final class Disagreement {
    private Disagreement() {}

    /** The share of pairs that differ, mean over the fields anyone answered; a field left out differs from an answer. */
    public static double of(Collection<Label> labels) {
        SortedSet<String> fields = new TreeSet<>();
        labels.forEach(label -> fields.addAll(label.values().keySet()));
        long pairs = (long) labels.size() * (labels.size() - 1) / 2 * fields.size();
        long apart = 0;
        for (String field : fields) {
            apart += differing(labels, field);
        }
        return pairs == 0 ? 0 : (double) apart / pairs;
    }

    private static long differing(Collection<Label> labels, String field) {
        List<LabelValue> values = new ArrayList<>();
        labels.forEach(label -> values.add(label.values().get(field)));
        long apart = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                apart += Objects.equals(values.get(i), values.get(j)) ? 0 : 1;
            }
        }
        return apart;
    }
}
