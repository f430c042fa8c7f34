package dev.assay.domain.gold;

import dev.assay.domain.agreement.Distance;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelCheck;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Measures answers against gold, and says what does not hold of a gold standard. */
public final class GoldCheck {
    private GoldCheck() {}

    /**
     * The verdict on an answer, field by field through {@link Distance}; a judged field that was not answered is as far off
     * as can be.
     *
     * @param schema the schema the answer was made under
     */
    public static GoldVerdict judge(GoldStandard gold, Label answer, LabelSchema schema) {
        Map<String, FieldVerdict> fields = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<String, LabelValue> expected : gold.expected().values().entrySet()) {
            LabelValue given = answer.values().get(expected.getKey());
            double apart = given == null ? 1 : apart(schema, expected.getKey(), expected.getValue(), given);
            fields.put(expected.getKey(), new FieldVerdict(apart, apart <= gold.tolerance()));
            sum += apart;
        }
        boolean correct = fields.values().stream().allMatch(FieldVerdict::correct);
        return new GoldVerdict(correct, 1 - sum / fields.size(), gold.tolerance(), new TreeMap<>(fields));
    }

    /** A field that another schema version made another kind of question has nothing in common with what it was. */
    private static double apart(LabelSchema schema, String name, LabelValue expected, LabelValue given) {
        if (!expected.getClass().equals(given.getClass())) {
            return 1;
        }
        return schema.field(name)
                .map(field -> Distance.between(field, expected, given))
                .orElse(1.0);
    }

    /**
     * What does not hold of a gold standard: its values must fit the schema, and there must be one. A field that the schema
     * requires may be left out; it is then not judged.
     */
    public static List<Violation> check(LabelSchema schema, GoldStandard gold, @Nullable ItemContent item) {
        List<Violation> violations = new ArrayList<>();
        if (gold.expected().values().isEmpty()) {
            violations.add(
                    new Violation("/expected", "must have a value for at least one field: that is what is judged"));
        }
        List<Violation> unanswered = LabelCheck.check(schema, new Label(Map.of()), item);
        LabelCheck.check(schema, gold.expected(), item).stream()
                .filter(violation -> !unanswered.contains(violation))
                .map(violation -> violation.under("/expected"))
                .forEach(violations::add);
        Text.check("/explanation", gold.explanation(), false).ifPresent(violations::add);
        return violations;
    }
}
