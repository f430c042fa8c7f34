package dev.assay.domain.whatif;

import dev.assay.domain.agreement.Distance;
import dev.assay.domain.agreement.Tolerances;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether labels say the same. */
public final class Truth {
    private Truth() {}

    /** Where a right answer is known from; what decisions are scored by, never what they are made by. */
    public enum Source {
        /** A gold answer. */
        GOLD,
        /** An expert settled the task on their own label. */
        OVERRIDE,
        /** A reviewer confirmed the label that led. */
        REVIEW
    }

    /** Whether two labels hold the same values. */
    static boolean same(Label one, Label other) {
        return one.values().keySet().equals(other.values().keySet())
                && one.values().entrySet().stream()
                        .allMatch(
                                field -> equal(field.getValue(), other.values().get(field.getKey())));
    }

    /**
     * Whether a label is right: near enough, by the {@linkplain Tolerances#DEFAULT usual tolerances}, in every field the
     * known answer has. Fields it leaves out are not judged.
     */
    static boolean right(LabelSchema schema, Label known, Label label) {
        return known.values().entrySet().stream()
                .allMatch(field -> near(
                        schema.field(field.getKey()),
                        field.getValue(),
                        label.values().get(field.getKey())));
    }

    private static boolean near(Optional<LabelField> field, LabelValue known, @Nullable LabelValue given) {
        if (given == null || field.isEmpty() || equal(known, given)) {
            return equal(known, given);
        }
        try {
            return Distance.between(field.get(), known, given) <= Tolerances.DEFAULT.of(field.get());
        } catch (IllegalArgumentException otherKind) {
            return false;
        }
    }

    private static boolean equal(LabelValue one, @Nullable LabelValue other) {
        return other != null && one.canonical().equals(other.canonical());
    }
}
