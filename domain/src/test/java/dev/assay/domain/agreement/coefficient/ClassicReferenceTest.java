package dev.assay.domain.agreement.coefficient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.agreement.coefficient.CohenKappa.Weights;
import dev.assay.domain.agreement.coefficient.Measured.Estimate;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The small published sets against what statsmodels, scikit-learn, fast-krippendorff and R's irr and irrCAC compute, and
 * what was printed.
 */
class ClassicReferenceTest {
    private static final double EXACT = 1e-9;

    /** irrCAC rounds to five places. */
    private static final double FIVE_PLACES = 6e-6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fleiss1971",
                "cohen1960_p37",
                "cohen1960_p45",
                "krippendorff_wikipedia",
                "krippendorff2004_p230",
                "krippendorff_binary",
                "krippendorff_ben_gerry",
                "krippendorff1980_p139",
                "hayes_krippendorff2007",
                "artstein_poesio2008_1",
                "artstein_poesio2008_2",
                "randolph2005_1",
                "randolph2005_2",
                "fleiss_wikipedia",
                "cohen_wikipedia",
                "feinstein_cicchetti_1",
                "feinstein_cicchetti_2",
                "gwet_abstractors",
                "gwet_diagnosis",
                "anxiety_irr"
            })
    void every_coefficient_equals_the_independent_ones(String name) throws IOException {
        RecordedLabels labels = RecordedLabels.of("classic/" + name + ".csv");
        JsonNode computed = RecordedLabels.reference("classic").path(name).path("computed");
        LabelTable<String> table = labels.table(label -> label);
        int compared = same(computed, "statsmodels_fleiss", FleissKappa.of(table), EXACT)
                + same(computed, "irrCAC_fleiss.kappa.raw", FleissKappa.byItem(table), FIVE_PLACES)
                + same(computed, "irrCAC_gwet.ac1.raw", GwetAc1.of(table), FIVE_PLACES)
                + same(computed, "irrCAC_pa.coeff.raw", PercentAgreement.of(table), FIVE_PLACES)
                + same(computed, "fast_krippendorff_nominal", nominal(table), EXACT)
                + same(computed, "irrCAC_krippen.alpha.raw", nominal(table), FIVE_PLACES)
                + alphas(computed, labels)
                + cohen(computed, labels)
                + light(computed, labels);
        assertThat(compared).as("comparisons").isGreaterThanOrEqualTo(5);
    }

    private static Measured nominal(LabelTable<String> table) {
        return KrippendorffAlpha.of(table, Metric.nominal());
    }

    /** Compares a value and, where there is one under the same name, its standard error. */
    private static int same(JsonNode computed, String name, Measured measured, double within) {
        if (!computed.has(name)) {
            return 0;
        }
        Estimate estimate = (Estimate) measured;
        assertThat(estimate.value()).as(name).isCloseTo(computed.path(name).asDouble(), within(within));
        if (computed.has(name + "_se")) {
            assertThat(estimate.standardError())
                    .as(name + "_se")
                    .isCloseTo(computed.path(name + "_se").asDouble(), within(within));
        }
        assertThat(estimate.low()).isLessThanOrEqualTo(estimate.value());
        assertThat(estimate.high()).isBetween(estimate.value(), 1.0);
        return 1;
    }

    private static int alphas(JsonNode computed, RecordedLabels labels) {
        if (!computed.has("fast_krippendorff_interval")) {
            return 0;
        }
        LabelTable<Double> table = labels.table(Double::valueOf);
        return same(computed, "fast_krippendorff_ordinal", KrippendorffAlpha.of(table, Metric.ordinal()), EXACT)
                + same(
                        computed,
                        "fast_krippendorff_interval",
                        KrippendorffAlpha.of(table, Metric.interval(x -> x)),
                        EXACT)
                + same(computed, "fast_krippendorff_ratio", KrippendorffAlpha.of(table, Metric.ratio(x -> x)), EXACT);
    }

    private static int cohen(JsonNode computed, RecordedLabels labels) {
        if (!computed.has("sklearn_cohen")) {
            return 0;
        }
        PairTable<String> pairs = labels.pairs("r1", "r2");
        List<String> scale = List.copyOf(pairs.labels());
        JsonNode statsmodels = computed.path("statsmodels_cohen");
        Estimate kappa = (Estimate) CohenKappa.of(pairs);
        assertThat(kappa.standardError())
                .isCloseTo(statsmodels.path("std_kappa").asDouble(), within(EXACT));
        assertThat(kappa.low()).isCloseTo(statsmodels.path("kappa_low").asDouble(), within(EXACT));
        assertThat(kappa.high()).isCloseTo(statsmodels.path("kappa_upp").asDouble(), within(EXACT));
        return same(computed, "sklearn_cohen", kappa, EXACT)
                + same(computed, "sklearn_cohen_linear", CohenKappa.of(pairs, scale, Weights.LINEAR), EXACT)
                + same(computed, "sklearn_cohen_quadratic", CohenKappa.of(pairs, scale, Weights.QUADRATIC), EXACT);
    }

    /** Light's kappa: the mean of Cohen's over all pairs of raters. */
    private static int light(JsonNode computed, RecordedLabels labels) {
        if (!computed.path("irr_light").isNumber()
                || Double.isNaN(computed.path("irr_light").asDouble())) {
            return 0;
        }
        List<String> raters = labels.workers();
        Spread kappas = new Spread();
        double sum = 0;
        for (int i = 0; i < raters.size(); i++) {
            for (int j = 0; j < i; j++) {
                double kappa = ((Estimate) CohenKappa.of(labels.pairs(raters.get(j), raters.get(i)))).value();
                kappas.add(kappa, 1);
                sum += kappa;
            }
        }
        assertThat(sum / kappas.count())
                .as("irr_light")
                .isCloseTo(computed.path("irr_light").asDouble(), within(EXACT));
        return 1;
    }

    /** Printed values have two to seven places; all agree to half of the last of two. */
    @Test
    void every_coefficient_equals_the_printed_ones() throws IOException {
        JsonNode sets = RecordedLabels.reference("classic");
        Map<String, Integer> compared = new TreeMap<>();
        for (Map.Entry<String, JsonNode> set : sets.properties()) {
            if (!set.getKey().equals("dawid_skene1979")) {
                RecordedLabels labels = RecordedLabels.of("classic/" + set.getKey() + ".csv");
                set.getValue()
                        .path("published")
                        .properties()
                        .forEach(printed -> compared.merge(
                                printed.getKey(),
                                printed(
                                        labels,
                                        printed.getKey(),
                                        printed.getValue().asDouble()),
                                Integer::sum));
            }
        }
        assertThat(compared)
                .containsEntry("fleiss_kappa", 4)
                .containsEntry("cohen_kappa", 7)
                .containsEntry("alpha_nominal", 6)
                .containsEntry("alpha_ordinal", 2)
                .containsEntry("alpha_interval", 3)
                .containsEntry("alpha_ratio", 2)
                .containsEntry("gwet_ac1", 1)
                .containsEntry("po", 8);
    }

    private static Measured numeric(RecordedLabels labels, Metric<Double> metric) {
        LabelTable<Double> table = labels.table(Double::valueOf);
        return KrippendorffAlpha.of(table, metric);
    }

    private static int printed(RecordedLabels labels, String coefficient, double value) {
        LabelTable<String> table = labels.table(label -> label);
        Measured measured = switch (coefficient) {
            case "fleiss_kappa" -> FleissKappa.of(table);
            case "cohen_kappa" -> CohenKappa.of(labels.pairs("r1", "r2"));
            case "gwet_ac1" -> GwetAc1.of(table);
            case "po", "P_bar" -> PercentAgreement.of(table);
            case "alpha_nominal" -> nominal(table);
            case "alpha_ordinal" -> numeric(labels, Metric.ordinal());
            case "alpha_interval" -> numeric(labels, Metric.interval(Double::doubleValue));
            case "alpha_ratio" -> numeric(labels, Metric.ratio(Double::doubleValue));
            default -> new Measured.Undefined(Measured.Reason.NO_PAIRS);
        };
        if (measured instanceof Estimate estimate) {
            assertThat(estimate.value()).as(coefficient).isCloseTo(value, within(0.0051));
            return 1;
        }
        return 0;
    }
}
