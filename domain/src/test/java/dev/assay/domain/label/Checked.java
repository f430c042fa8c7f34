package dev.assay.domain.label;

import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sample label with one answer changed, and what the check then says. */
final class Checked {
    private Checked() {}

    /** The violations of the sample label once this field is answered so. */
    static List<Violation> with(String field, LabelValue value) {
        Map<String, LabelValue> values = new TreeMap<>(LabelSamples.label().values());
        values.put(field, value);
        return LabelCheck.check(LabelSamples.schema(), new Label(values), LabelSamples.item());
    }

    /** The violations of the sample label once this field is not answered. */
    static List<Violation> without(String field) {
        Map<String, LabelValue> values = new TreeMap<>(LabelSamples.label().values());
        values.remove(field);
        return LabelCheck.check(LabelSamples.schema(), new Label(values), LabelSamples.item());
    }

    static List<String> pointers(List<Violation> violations) {
        return violations.stream().map(Violation::pointer).toList();
    }
}
