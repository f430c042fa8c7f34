package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.ExportReader;
import dev.assay.ops.crowd.CrowdRun;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores of a recorded crowd, worked out anew from what the server exports, are those it shows. */
final class ScoresIT {
    private static final String PROJECT = "/projects/scored";

    /** One exported label. */
    private record Exported(String task, String labeler, JsonNode label, double seconds) {}

    @Test
    void scores_worked_out_from_the_exports_are_the_views(@TempDir Path data) throws Exception {
        RecordedCrowd crowd = RecordedCrowd.named("bluebirds").first(40, "scored");
        ServerJvm server = ServerForTests.start(data, 0);
        AssayClient admin = server.admin();
        new CrowdRun(admin, crowd.plan(), crowd.recording(), CrowdRun.Manner.DEFAULT, new Listening())
                .run(crowd.gold());
        List<String> labelers = crowd.recording().answers().stream()
                .map(answer -> answer.worker())
                .distinct()
                .toList();
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            Map<String, JsonNode> outcomes = outcomes(admin);
            List<Exported> labels = labels(admin);
            assertThat(labels).hasSize(crowd.recording().answers().size());
            for (String labeler : labelers) {
                JsonNode shown =
                        AssayClient.required("scores", admin.get(PROJECT + "/labelers/" + labeler + "/performance"));
                check(shown, labeler, labels, outcomes);
            }
        });
        server.close();
    }

    private static void check(JsonNode shown, String labeler, List<Exported> labels, Map<String, JsonNode> outcomes) {
        long judged = 0;
        long right = 0;
        double agreeing = 0;
        List<Double> paces = new ArrayList<>();
        for (Exported own : labels) {
            if (own.labeler().equals(labeler)) {
                JsonNode outcome = outcomes.get(own.task());
                judged += outcome == null ? 0 : 1;
                right += own.label().equals(outcome) ? 1 : 0;
                List<Exported> others = labels.stream()
                        .filter(other -> other.task().equals(own.task())
                                && !other.labeler().equals(labeler))
                        .toList();
                agreeing += (double) others.stream()
                                .filter(other -> other.label().equals(own.label()))
                                .count()
                        / others.size();
                double usual = Math.floor(1000
                                        * median(others.stream()
                                                .map(Exported::seconds)
                                                .toList())
                                + 1e-6)
                        / 1000;
                paces.add(own.seconds() <= usual ? 1 : usual / own.seconds());
            }
        }
        JsonNode accuracy = shown.path("metrics").path(0);
        assertThat(accuracy.path("evidence").asLong())
                .as("judged of %s", labeler)
                .isEqualTo(judged);
        if (judged >= 30) {
            assertThat(accuracy.path("value").asDouble()).isCloseTo((double) right / judged, within(1e-9));
        }
        assertThat(shown.path("metrics").path(1).path("value").asDouble())
                .as("consistency of %s", labeler)
                .isCloseTo(agreeing / paces.size(), within(1e-9));
        assertThat(shown.path("metrics").path(2).path("value").asDouble())
                .as("speed of %s", labeler)
                .isCloseTo(median(paces), within(1e-6));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static List<Exported> labels(AssayClient admin) throws IOException {
        List<Exported> labels = new ArrayList<>();
        ExportReader.read(
                admin.stream(PROJECT + "/exports/labels", "application/x-ndjson"),
                row -> labels.add(new Exported(
                        row.path("task").asText(),
                        row.path("labeler").asText(),
                        row.path("label"),
                        row.path("seconds").asDouble())));
        return labels;
    }

    private static Map<String, JsonNode> outcomes(AssayClient admin) throws IOException {
        Map<String, JsonNode> outcomes = new HashMap<>();
        ExportReader.read(admin.stream(PROJECT + "/exports/outcomes", "application/x-ndjson"), row -> {
            if (row.path("stage").asText().equals("SETTLED")) {
                outcomes.put(row.path("task").asText(), row.path("label"));
            }
        });
        return outcomes;
    }
}
