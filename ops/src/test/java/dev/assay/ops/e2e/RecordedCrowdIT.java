package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.crowd.CrowdReport;
import dev.assay.ops.crowd.CrowdRun;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Real crowds through the public API: every answer a label, and the majority as right as published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecordedCrowdIT {
    private ServerJvm server;
    private AssayClient admin;

    @BeforeAll
    void start(@TempDir Path data) throws InterruptedException {
        server = ServerForTests.start(data, 0);
        admin = server.admin();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void all_answers_of_rte_are_labels_and_the_majority_is_as_right_as_published()
            throws IOException, InterruptedException {
        assertThat(play("rte")).isEqualTo(8_000);
    }

    @Test
    void all_answers_of_weather_sentiment_are_labels_and_the_majority_is_as_right_as_published()
            throws IOException, InterruptedException {
        assertThat(play("weather_sentiment")).isEqualTo(6_025);
    }

    @Test
    void all_answers_of_bluebirds_are_labels_and_the_majority_is_as_right_as_published()
            throws IOException, InterruptedException {
        assertThat(play("bluebirds")).isEqualTo(4_212);
    }

    private int play(String name) throws IOException, InterruptedException {
        RecordedCrowd crowd = RecordedCrowd.named(name);
        JsonNode reference = crowd.reference();

        CrowdReport report = new CrowdRun(
                        admin, crowd.plan(), crowd.recording(), CrowdRun.Manner.DEFAULT, new Listening())
                .run(crowd.gold());

        assertThat(report.complete()).as(report.text()).isTrue();
        assertThat(report.score().ties())
                .isEqualTo(reference.path("items_with_tie").asInt());
        assertThat(report.score().worst())
                .isCloseTo(reference.path("accuracy_worst").asDouble(), within(1e-12));
        assertThat(report.score().expected())
                .isCloseTo(reference.path("accuracy_expected_random_tiebreak").asDouble(), within(1e-12));
        assertThat(report.score().best())
                .isCloseTo(reference.path("accuracy_best").asDouble(), within(1e-12));
        return report.durable();
    }
}
