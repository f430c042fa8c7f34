package dev.assay.domain.crowd;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.shared.UserId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a crowd's errors in one field.
 *
 * @param field the field's name in the label schema
 * @param classes the possible answers in the schema's order, as text; empty when the field has none to count on, and
 *     labelers are known by their accuracy alone
 * @param priors how often each class is the right answer, in the order of {@code classes}, summing to 1
 * @param newcomer what to assume of a labeler who is not listed: its labeler id means nothing
 * @param labelers who is known, in id order
 */
public record FieldModel(
        String field, List<String> classes, List<Double> priors, LabelerModel newcomer, List<LabelerModel> labelers) {
    /** Stands where no labeler is meant. */
    static final UserId NOBODY = new UserId("newcomer");

    public FieldModel {
        classes = List.copyOf(classes);
        priors = List.copyOf(priors);
        labelers = labelers.stream()
                .sorted(Comparator.comparing(LabelerModel::labeler))
                .toList();
        if (priors.size() != classes.size()) {
            throw new IllegalArgumentException("a prior is wanted for each class");
        }
    }

    /** How often a labeler nobody knows anything of is taken to be right: the mean of four published crowds is 0.69. */
    public static final double NEWCOMER_ACCURACY = 0.7;

    /** Nothing is known of anyone in this field: every class as likely, every labeler a newcomer. */
    public static FieldModel blank(LabelField field) {
        List<String> classes = FieldClasses.of(field);
        return new FieldModel(
                field.name(),
                classes,
                Collections.nCopies(classes.size(), 1.0 / classes.size()),
                LabelerModel.even(NOBODY, 0, NEWCOMER_ACCURACY, classes.size()),
                List.of());
    }

    /** The labeler's own model, or the newcomer's. */
    public LabelerModel modelOf(UserId labeler) {
        return of(labeler).orElse(newcomer);
    }

    /** The labeler's own model, when there is one. */
    public Optional<LabelerModel> of(UserId labeler) {
        int at = Collections.binarySearch(
                labelers.stream().map(LabelerModel::labeler).toList(), labeler);
        return at >= 0 ? Optional.of(labelers.get(at)) : Optional.empty();
    }
}
