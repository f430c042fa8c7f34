package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.ExportReader;
import dev.assay.ops.crowd.Answer;
import dev.assay.ops.crowd.CrowdReport;
import dev.assay.ops.crowd.CrowdRun;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills in the middle of a crowd: nothing acknowledged is lost, nothing is there twice. */
final class CrashIT {
    private static final int ITEMS = 200;
    private static final int KILL_AFTER = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path data = Path.of("");

    private final Listening listening = new Listening();

    @Test
    void kill_9_of_the_server_in_the_middle_of_a_crowd_loses_and_doubles_nothing()
            throws IOException, InterruptedException {
        RecordedCrowd crowd = RecordedCrowd.named("rte").first(ITEMS, "killed-server");
        ServerJvm first = ServerForTests.start(data, 0);
        AssayClient admin = first.admin();
        CompletableFuture<CrowdReport> run = play(crowd, admin);
        await().atMost(PATIENCE).until(() -> listening.count() >= KILL_AFTER);

        first.kill();

        try (ServerJvm second =
                ServerForTests.start(data, URI.create(first.url()).getPort())) {
            CrowdReport report = run.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
            assertThat(second.url()).isEqualTo(first.url());
            assertThat(report.complete()).as(report.text()).isTrue();
            everyAcknowledgedLabelIsThereOnce(crowd, admin);
        }
    }

    @Test
    void kill_9_of_cassandra_in_the_middle_of_a_crowd_loses_and_doubles_nothing()
            throws IOException, InterruptedException {
        RecordedCrowd crowd = RecordedCrowd.named("rte").first(ITEMS, "killed-cassandra");
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            AssayClient admin = server.admin();
            CompletableFuture<CrowdReport> run = play(crowd, admin);
            await().atMost(PATIENCE).until(() -> listening.count() >= KILL_AFTER);

            server.killCassandra();

            CrowdReport report = run.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
            assertThat(report.complete()).as(report.text()).isTrue();
            everyAcknowledgedLabelIsThereOnce(crowd, admin);
        }
    }

    private CompletableFuture<CrowdReport> play(RecordedCrowd crowd, AssayClient admin) {
        CrowdRun run = new CrowdRun(admin, crowd.plan(), crowd.recording(), CrowdRun.Manner.DEFAULT, listening);
        return CompletableFuture.supplyAsync(() -> {
            try {
                return run.run(crowd.gold());
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        });
    }

    private void everyAcknowledgedLabelIsThereOnce(RecordedCrowd crowd, AssayClient admin) throws IOException {
        Map<String, Integer> times = new HashMap<>();
        String path = AssayClient.path("projects", crowd.plan().project(), "exports", "labels");
        ExportReader.read(
                admin.stream(path, "application/x-ndjson"),
                row -> times.merge(
                        row.path("externalId").asText()
                                + ' '
                                + row.path("labeler").asText()
                                + ' '
                                + row.path("label")
                                        .path("answer")
                                        .path("option")
                                        .asText(),
                        1,
                        Integer::sum));
        for (Answer answer : listening.acknowledged()) {
            assertThat(times).containsEntry(answer.item() + ' ' + answer.worker() + ' ' + answer.label(), 1);
        }
        assertThat(times).hasSize(crowd.recording().answers().size());
    }
}
