package dev.assay.ops.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.crowd.DawidSkene;
import dev.assay.domain.crowd.DawidSkeneFit;
import dev.assay.domain.crowd.LabelMatrix;
import dev.assay.domain.crowd.Smoothing;
import dev.assay.ops.crowd.Answer;
import dev.assay.ops.crowd.CrowdFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dawid and Skene's algorithm on real crowds comes out where an independent implementation does. */
final class PublishedFitsTest {
    private final Map<String, Integer> items = new LinkedHashMap<>();
    private final Map<String, Integer> workers = new LinkedHashMap<>();
    private List<String> classes = List.of();

    @ParameterizedTest
    @CsvSource({
        "rte, 0.01",
        "rte, 1",
        "bluebirds, 0.01",
        "bluebirds, 1",
        "weather_sentiment, 0.01",
        "weather_sentiment, 1",
        "possent, 0.01",
        "possent, 1",
        "fact_eval, 1",
        "convarg, 1"
    })
    void a_fit_is_as_right_and_as_likely_as_the_published_one(String name, String add) throws IOException {
        Path directory = Recorded.directory(name);
        JsonNode published = Recorded.reference(name).path("consensus").path("DS_em_converged_add" + add);
        LabelMatrix matrix = matrix(CrowdFiles.answers(directory.resolve("labels.csv")));
        DawidSkeneFit fit = DawidSkene.fit(matrix, Smoothing.add(Double.parseDouble(add), classes.size()), 1e-6, 1000);
        double likelihood = published.path("log_likelihood").doubleValue();
        assertThat(fit.logLikelihood()).isCloseTo(likelihood, within(1e-6 * Math.abs(likelihood)));
        assertThat(accuracy(fit, CrowdFiles.gold(directory.resolve("gold.csv"))))
                .isCloseTo(published.path("accuracy").doubleValue(), within(0.003));
        for (int truth = 0; truth < classes.size(); truth++) {
            assertThat(fit.prior(truth))
                    .isCloseTo(
                            published
                                    .path("class_prior")
                                    .path(classes.get(truth))
                                    .doubleValue(),
                            within(1e-4));
        }
    }

    /** Repeated answers of a worker stay in, as they did in the published runs. */
    private LabelMatrix matrix(List<Answer> answers) {
        classes = List.copyOf(new TreeSet<>(answers.stream().map(Answer::label).toList()));
        List<int[]> rows = new ArrayList<>();
        for (Answer answer : answers) {
            rows.add(new int[] {
                items.computeIfAbsent(answer.item(), item -> items.size()),
                workers.computeIfAbsent(answer.worker(), worker -> workers.size()),
                classes.indexOf(answer.label())
            });
        }
        return LabelMatrix.of(
                items.size(),
                workers.size(),
                classes.size(),
                rows.stream().mapToInt(row -> row[0]).toArray(),
                rows.stream().mapToInt(row -> row[1]).toArray(),
                rows.stream().mapToInt(row -> row[2]).toArray());
    }

    private double accuracy(DawidSkeneFit fit, Map<String, String> gold) {
        int right = 0;
        for (Map.Entry<String, String> known : gold.entrySet()) {
            int item = items.getOrDefault(known.getKey(), -1);
            int best = 0;
            for (int truth = 1; truth < classes.size(); truth++) {
                best = fit.posterior(item, truth) > fit.posterior(item, best) ? truth : best;
            }
            right += classes.get(best).equals(known.getValue()) ? 1 : 0;
        }
        return (double) right / gold.size();
    }
}
