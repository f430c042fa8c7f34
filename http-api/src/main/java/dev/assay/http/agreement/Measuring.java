package dev.assay.http.agreement;

import dev.assay.domain.agreement.coefficient.LabelTable;
import dev.assay.domain.agreement.coefficient.Measured;
import dev.assay.domain.agreement.coefficient.PairTable;
import dev.assay.domain.agreement.slice.Statistic;
import dev.assay.domain.agreement.slice.Statistics;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.project.Project;
import dev.assay.http.agreement.AgreementView.FieldView;
import dev.assay.http.agreement.AgreementView.StatisticView;
import dev.assay.read.agreement.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Measures the counts of slices by the coefficients that suit each field. */
final class Measuring {
    private final Project.Existing project;

    Measuring(Project.Existing project) {
        this.project = project;
    }

    private static Map<String, List<Counted>> byField(List<Counted> counts) {
        Map<String, List<Counted>> fields = new TreeMap<>();
        counts.forEach(count ->
                fields.computeIfAbsent(count.field(), none -> new ArrayList<>()).add(count));
        return fields;
    }

    /** All fields of a slice of any number of labelers. */
    AgreementView slice(String name, List<Counted> counts) {
        List<FieldView> fields = new ArrayList<>();
        byField(counts)
                .forEach((field, some) -> fields.add(view(
                        field,
                        some,
                        scale(field)
                                .map(steps -> Statistics.ofRatings(ratings(some)))
                                .orElseGet(() -> Statistics.ofChoices(choices(some))))));
        return new AgreementView(name, fields);
    }

    /** All fields of two labelers' slice. */
    AgreementView pair(String name, List<Counted> counts) {
        List<FieldView> fields = new ArrayList<>();
        byField(counts)
                .forEach((field, some) -> fields.add(view(
                        field,
                        some,
                        scale(field)
                                .map(steps -> Statistics.ofPairRatings(pairRatings(some), steps))
                                .orElseGet(() -> Statistics.ofPairChoices(pairChoices(some))))));
        return new AgreementView(name, fields);
    }

    /** Each class of each field of choices, in order. */
    static List<AgreementView> classes(List<Counted> counts) {
        List<AgreementView> classes = new ArrayList<>();
        byField(counts).forEach((field, some) -> {
            LabelTable<String> table = choices(some);
            for (String label : Statistics.classes(table)) {
                classes.add(new AgreementView(label, List.of(view(field, some, Statistics.ofClass(table, label)))));
            }
        });
        return classes;
    }

    private static FieldView view(String field, List<Counted> counts, Map<Statistic, Measured> statistics) {
        return new FieldView(
                field,
                counts.stream().mapToLong(Counted::items).sum(),
                counts.stream()
                        .mapToLong(count -> count.items() * count.labels().size())
                        .sum(),
                StatisticView.of(statistics));
    }

    /** Every step of every version of a rating; empty for a field that was, or holds, anything else. */
    private Optional<List<Integer>> scale(String name) {
        List<LabelField> versions = project.schemas().stream()
                .flatMap(schema -> schema.field(name).stream())
                .toList();
        if (versions.isEmpty() || !versions.stream().allMatch(LabelField.RatingField.class::isInstance)) {
            return Optional.empty();
        }
        int low = versions.stream()
                .mapToInt(field -> ((LabelField.RatingField) field).min())
                .min()
                .orElse(0);
        int high = versions.stream()
                .mapToInt(field -> ((LabelField.RatingField) field).max())
                .max()
                .orElse(0);
        return Optional.of(IntStream.rangeClosed(low, high).boxed().toList());
    }

    private static LabelTable<String> choices(List<Counted> counts) {
        LabelTable<String> table = new LabelTable<>();
        counts.forEach(count -> table.add(count.labels(), count.items()));
        return table;
    }

    private static LabelTable<Integer> ratings(List<Counted> counts) {
        LabelTable<Integer> table = new LabelTable<>();
        counts.forEach(
                count -> table.add(count.labels().stream().map(Integer::valueOf).toList(), count.items()));
        return table;
    }

    private static PairTable<String> pairChoices(List<Counted> counts) {
        PairTable<String> table = new PairTable<>();
        counts.forEach(count -> table.add(count.labels().get(0), count.labels().get(1), count.items()));
        return table;
    }

    private static PairTable<Integer> pairRatings(List<Counted> counts) {
        PairTable<Integer> table = new PairTable<>();
        counts.forEach(count -> table.add(
                Integer.valueOf(count.labels().get(0)),
                Integer.valueOf(count.labels().get(1)),
                count.items()));
        return table;
    }
}
