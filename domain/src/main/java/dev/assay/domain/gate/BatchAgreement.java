package dev.assay.domain.gate;

import dev.assay.domain.agreement.coefficient.DistanceAlpha;
import dev.assay.domain.agreement.coefficient.FleissKappa;
import dev.assay.domain.agreement.coefficient.GwetAc1;
import dev.assay.domain.agreement.coefficient.KrippendorffAlpha;
import dev.assay.domain.agreement.coefficient.LabelTable;
import dev.assay.domain.agreement.coefficient.Measured;
import dev.assay.domain.agreement.coefficient.Metric;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.TaskId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Measures how far a batch's labels agree, field by field. */
public final class BatchAgreement {
    /** Of the bootstrap, so that a judgement can be redone. */
    private static final long SEED = 1;

    private BatchAgreement() {}

    /**
     * The agreement of each field of the schema.
     *
     * @param labels the standing labels of each task
     */
    public static List<FieldAgreement> of(
            LabelSchema schema, Map<TaskId, ? extends Collection<Label>> labels, Coefficient coefficient) {
        List<FieldAgreement> fields = new ArrayList<>();
        for (LabelField field : schema.fields()) {
            fields.add(field(field, labels, coefficient));
        }
        return fields;
    }

    private static FieldAgreement field(
            LabelField field, Map<TaskId, ? extends Collection<Label>> labels, Coefficient coefficient) {
        if (field instanceof LabelField.ChoiceField) {
            return told(field, coefficient, choices(field, labels, coefficient));
        }
        DistanceAlpha<LabelValue> alpha = DistanceAlpha.of(field, SEED);
        labels.forEach((task, all) -> alpha.put(task.value(), values(field, all)));
        return told(field, Coefficient.KRIPPENDORFF_ALPHA, alpha.alpha());
    }

    private static Measured choices(
            LabelField field, Map<TaskId, ? extends Collection<Label>> labels, Coefficient coefficient) {
        LabelTable<String> table = new LabelTable<>();
        labels.values()
                .forEach(all -> table.add(values(field, all).stream()
                        .filter(LabelValue.Choice.class::isInstance)
                        .map(value -> ((LabelValue.Choice) value).option())
                        .toList()));
        return switch (coefficient) {
            case KRIPPENDORFF_ALPHA -> KrippendorffAlpha.of(table, Metric.nominal());
            case FLEISS_KAPPA -> FleissKappa.of(table);
            case GWET_AC1 -> GwetAc1.of(table);
        };
    }

    private static List<LabelValue> values(LabelField field, Collection<Label> labels) {
        List<LabelValue> values = new ArrayList<>();
        for (Label label : labels) {
            LabelValue value = label.values().get(field.name());
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static FieldAgreement told(LabelField field, Coefficient coefficient, Measured measured) {
        if (measured instanceof Measured.Estimate estimate) {
            return new FieldAgreement(
                    field.name(),
                    coefficient,
                    new FieldAgreement.Interval(
                            estimate.value(),
                            estimate.low(),
                            estimate.high(),
                            estimate.method().name()),
                    null,
                    estimate.items());
        }
        if (measured instanceof Measured.Undefined undefined) {
            return new FieldAgreement(
                    field.name(), coefficient, null, undefined.reason().name(), 0);
        }
        throw new AssertionError("no telling of " + measured);
    }
}
