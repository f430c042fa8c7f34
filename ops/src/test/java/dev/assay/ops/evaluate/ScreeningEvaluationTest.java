package dev.assay.ops.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks on real crowds with spammers mixed in. */
final class ScreeningEvaluationTest {
    private static ScreeningReport run(String name, int seeds) throws IOException {
        return new ScreeningEvaluation(Recorded.crowd(name), 0.1, 60, seeds).run();
    }

    @Test
    void spammers_on_rte_are_found_within_forty_labels_and_the_good_let_be() throws IOException {
        ScreeningReport report = run("rte", 20);
        assertThat(report.found()).isGreaterThanOrEqualTo(0.9);
        assertThat(report.falseAlarmsAtMost()).isLessThanOrEqualTo(0.05);
        assertThat(report.cut()).isGreaterThanOrEqualTo(0.88);
    }

    /** Crowds the rules were not made on: what the documents say of them. */
    @ParameterizedTest
    @CsvSource({"weather_sentiment, 0.95, 0.07", "possent, 0.85, 0.10"})
    void other_crowds_do_as_the_documents_say(String name, double found, double falseAlarms) throws IOException {
        ScreeningReport report = run(name, 5);
        assertThat(report.found()).isGreaterThanOrEqualTo(found);
        assertThat(report.falseAlarms()).isLessThanOrEqualTo(falseAlarms);
    }
}
