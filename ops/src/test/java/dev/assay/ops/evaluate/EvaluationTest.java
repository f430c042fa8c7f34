package dev.assay.ops.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The strategies on real crowds: what they must reach, and that the majority is the published one. */
final class EvaluationTest {
    private static List<Score> run(PlayedCrowd crowd, double escalated, String strategy) {
        return new Evaluation(crowd, 0.55, List.of(escalated), strategy::equals).run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rte", "bluebirds", "weather_sentiment", "possent", "fact_eval", "convarg"})
    void the_majority_is_the_published_one(String name) throws IOException {
        Score majority = run(Recorded.crowd(name), 0, "majority-voting").get(0);
        JsonNode published = Recorded.reference(name).path("vote_ties");
        assertThat(majority.crowdAlone().worst())
                .isCloseTo(published.path("accuracy_worst").doubleValue(), within(1e-12));
        assertThat(majority.crowdAlone().expected())
                .isCloseTo(published.path("accuracy_expected_random_tiebreak").doubleValue(), within(1e-12));
        assertThat(majority.crowdAlone().best())
                .isCloseTo(published.path("accuracy_best").doubleValue(), within(1e-12));
    }

    /** Half a point under the better of majority and converged Dawid–Skene, at full overlap. */
    @ParameterizedTest
    @ValueSource(strings = {"rte", "bluebirds", "weather_sentiment", "possent"})
    void weighing_by_confidence_is_as_right_as_the_best_published(String name) throws IOException {
        Score weighted = run(Recorded.crowd(name), 0, "confidence-weighted").get(0);
        JsonNode published = Recorded.reference(name);
        double majority = published
                .path("vote_ties")
                .path("accuracy_expected_random_tiebreak")
                .doubleValue();
        double fitted = published
                .path("consensus")
                .path("DS_em_converged_add1")
                .path("accuracy")
                .doubleValue();
        assertThat(weighted.crowdAlone().worst()).isGreaterThanOrEqualTo(Math.max(majority, fitted) - 0.005);
        assertThat(weighted.escalated()).isZero();
    }

    /** Against one random answer per item, with no more than the given share of items decided by an expert. */
    @ParameterizedTest
    @CsvSource({"rte, 0.10, 0.83", "bluebirds, 0.15, 0.83", "weather_sentiment, 0.15, 0.75", "possent, 0.05, 0.90"})
    void label_errors_are_cut_by_asking_an_expert_where_it_is_worth_most(String name, double share, double cut)
            throws IOException {
        Score escalated =
                run(Recorded.crowd(name), share, "confidence-weighted").get(1);
        assertThat(escalated.escalated()).isPositive().isLessThanOrEqualTo(share);
        assertThat(escalated.errorCut()).isGreaterThanOrEqualTo(cut);
    }

    /** Answers in recorded order, nothing known that had not been asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"rte", "possent", "weather_sentiment"})
    void adaptive_overlap_saves_labels_and_stays_as_right(String name) throws IOException {
        PlayedCrowd crowd = Recorded.crowd(name);
        Score full = run(crowd, 0, "confidence-weighted").get(0);
        Score adaptive = run(crowd, 0, "adaptive-overlap").get(0);
        double fitted = Recorded.reference(name)
                .path("consensus")
                .path("DS_em_converged_add1")
                .path("accuracy")
                .doubleValue();
        assertThat(adaptive.saved()).isGreaterThanOrEqualTo(0.42);
        assertThat(adaptive.crowdAlone().worst())
                .isGreaterThanOrEqualTo(Math.max(full.crowdAlone().worst(), fitted) - 0.005);
    }
}
