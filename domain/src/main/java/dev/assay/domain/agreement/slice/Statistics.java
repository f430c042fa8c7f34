package dev.assay.domain.agreement.slice;

import dev.assay.domain.agreement.coefficient.CohenKappa;
import dev.assay.domain.agreement.coefficient.FleissKappa;
import dev.assay.domain.agreement.coefficient.GwetAc1;
import dev.assay.domain.agreement.coefficient.KrippendorffAlpha;
import dev.assay.domain.agreement.coefficient.LabelTable;
import dev.assay.domain.agreement.coefficient.Measured;
import dev.assay.domain.agreement.coefficient.Metric;
import dev.assay.domain.agreement.coefficient.PairTable;
import dev.assay.domain.agreement.coefficient.PercentAgreement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Measures answers by every coefficient that suits them. */
public final class Statistics {
    /** What stands for all classes but the one that is looked at. No option is called so: options are not empty. */
    private static final String OTHERS = "";

    private Statistics() {}

    /** Of answers that are the same or are not, of any number of labelers. */
    public static <C extends Comparable<C>> Map<Statistic, Measured> ofChoices(LabelTable<C> table) {
        Map<Statistic, Measured> all = new EnumMap<>(Statistic.class);
        all.put(Statistic.PERCENT_AGREEMENT, PercentAgreement.of(table));
        all.put(Statistic.FLEISS_KAPPA, FleissKappa.of(table));
        all.put(Statistic.KRIPPENDORFF_ALPHA, KrippendorffAlpha.of(table, Metric.nominal()));
        all.put(Statistic.GWET_AC1, GwetAc1.of(table));
        return all;
    }

    /** Of ratings, too, of any number of labelers. */
    public static Map<Statistic, Measured> ofRatings(LabelTable<Integer> table) {
        Map<Statistic, Measured> all = ofChoices(table);
        all.put(Statistic.KRIPPENDORFF_ALPHA_ORDINAL, KrippendorffAlpha.of(table, Metric.ordinal()));
        all.put(
                Statistic.KRIPPENDORFF_ALPHA_INTERVAL,
                KrippendorffAlpha.of(table, Metric.interval(Integer::doubleValue)));
        return all;
    }

    /** Of choices of two labelers. */
    public static <C extends Comparable<C>> Map<Statistic, Measured> ofPairChoices(PairTable<C> table) {
        Map<Statistic, Measured> all = new EnumMap<>(Statistic.class);
        all.put(Statistic.PERCENT_AGREEMENT, PercentAgreement.of(unordered(table)));
        all.put(Statistic.COHEN_KAPPA, CohenKappa.of(table));
        return all;
    }

    /**
     * Of ratings of two labelers.
     *
     * @param scale every step there is, in order
     */
    public static Map<Statistic, Measured> ofPairRatings(PairTable<Integer> table, List<Integer> scale) {
        Map<Statistic, Measured> all = ofPairChoices(table);
        all.put(Statistic.COHEN_KAPPA_LINEAR, CohenKappa.of(table, scale, CohenKappa.Weights.LINEAR));
        all.put(Statistic.COHEN_KAPPA_QUADRATIC, CohenKappa.of(table, scale, CohenKappa.Weights.QUADRATIC));
        return all;
    }

    private static <C extends Comparable<C>> LabelTable<C> unordered(PairTable<C> pairs) {
        LabelTable<C> table = new LabelTable<>();
        for (C one : pairs.labels()) {
            for (C other : pairs.labels()) {
                table.add(List.of(one, other), pairs.items(one, other));
            }
        }
        return table;
    }

    /**
     * Whether labelers tell one class from all others: the coefficients of the answers with those others taken as one
     * (Fleiss 1971 gives the kappa of a class so).
     */
    public static Map<Statistic, Measured> ofClass(LabelTable<String> table, String label) {
        LabelTable<String> two = new LabelTable<>();
        table.rows()
                .forEach(row -> two.add(
                        row.labels().stream()
                                .map(one -> one.equals(label) ? label : OTHERS)
                                .toList(),
                        row.items()));
        return ofChoices(two);
    }

    /** Every class that was given, in natural order. */
    public static List<String> classes(LabelTable<String> table) {
        TreeSet<String> classes = new TreeSet<>();
        table.rows().forEach(row -> classes.addAll(row.labels()));
        return List.copyOf(classes);
    }
}
