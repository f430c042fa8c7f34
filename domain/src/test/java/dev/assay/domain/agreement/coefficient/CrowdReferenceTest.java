package dev.assay.domain.agreement.coefficient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.agreement.coefficient.Measured.Estimate;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recorded crowds, with as many labels missing as there are, against what others computed. */
class CrowdReferenceTest {
    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @ValueSource(strings = {"rte", "bluebirds", "weather_sentiment", "possent", "convarg", "fact_eval"})
    void kappas_and_alphas_equal_the_independent_ones(String name) throws IOException {
        RecordedLabels labels = RecordedLabels.of(name + "/labels.csv");
        JsonNode agreement = RecordedLabels.reference(name).path("agreement");
        LabelTable<String> table = labels.table(label -> label);
        JsonNode fleiss = agreement.path("generalised_fleiss_formula");
        equal(PercentAgreement.of(table), fleiss.path("P_bar"));
        equal(FleissKappa.of(table), fleiss.path("kappa"));
        equal(KrippendorffAlpha.of(table, Metric.nominal()), agreement.path("krippendorff_nominal"));
        JsonNode modal = agreement.path("fleiss_kappa_on_modal_count_items");
        equal(FleissKappa.of(labels.table(modal.path("raters").asInt())), modal.path("statsmodels_fleiss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rte", "bluebirds", "weather_sentiment", "possent", "convarg", "fact_eval"})
    void pairs_of_labelers_agree_as_others_computed(String name) throws IOException {
        RecordedLabels labels = RecordedLabels.of(name + "/labels.csv");
        JsonNode pairs = RecordedLabels.reference(name)
                .path("agreement")
                .path("cohen_pairs")
                .path("top40");
        assertThat(pairs).hasSize(40);
        for (JsonNode pair : pairs) {
            PairTable<String> table =
                    labels.pairs(pair.path(0).asText(), pair.path(1).asText());
            equal(CohenKappa.of(table), pair.path(4));
            assertThat(((Estimate) CohenKappa.of(table)).items())
                    .isEqualTo(pair.path(2).asLong());
        }
    }

    private static void equal(Measured measured, JsonNode expected) {
        assertThat(expected.isNumber()).isTrue();
        assertThat(measured)
                .isInstanceOfSatisfying(
                        Estimate.class,
                        estimate -> assertThat(estimate.value()).isCloseTo(expected.asDouble(), within(EXACT)));
    }
}
