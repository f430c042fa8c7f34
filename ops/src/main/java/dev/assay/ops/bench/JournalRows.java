package dev.assay.ops.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.ExportReader;
import dev.assay.write.journal.AuditReport;
import dev.assay.write.journal.JournalAudit;
import java.io.IOException;
import java.util.Map;

/** Rows (d), (e) and (f): reading the journal back. */
final class JournalRows {
    private static final String KEYSPACE = "assay";
    private static final long TURN_MILLIS = 50;

    private final CqlSession session;
    private final AssayClient admin;

    JournalRows(CqlSession session, AssayClient admin) {
        this.session = session;
        this.admin = admin;
    }

    /** Replays and verifies every history; each event is read twice (history and log), decoded once and hashed. */
    Figures verification() throws InterruptedException {
        long start = System.nanoTime();
        AuditReport report = new JournalAudit(session, KEYSPACE, event -> true, events -> {}).run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Figures(
                "e",
                "replay and verification",
                Map.of(
                        "events/s", report.events() / seconds,
                        "events", (double) report.events(),
                        "breaks", (double) report.breaks().size()));
    }

    Figures export(String project) throws IOException {
        long start = System.nanoTime();
        long rows = ExportReader.read(
                admin.stream(AssayClient.path("projects", project, "exports", "labels"), "application/x-ndjson"),
                row -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Figures("f", "export of labels", Map.of("rows/s", rows / seconds, "rows", (double) rows));
    }

    Figures rebuild(String view) throws InterruptedException {
        long events = JournalAudit.count(session, KEYSPACE);
        long start = System.nanoTime();
        AssayClient.required(
                "rebuilding " + view, admin.post(AssayClient.path("views", view, "rebuild"), AssayClient.object()));
        awaitCaughtUp(view);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Figures("d", "rebuild of " + view, Map.of("events/s", events / seconds, "events", (double) events));
    }

    /** A view that has just begun anew is far behind; the events are counted beforehand. */
    private void awaitCaughtUp(String view) throws InterruptedException {
        long behind = Long.MAX_VALUE;
        while (behind > 0) {
            Thread.sleep(TURN_MILLIS);
            for (JsonNode one : admin.get("/views").body().path("items")) {
                if (one.path("name").asText().equals(view)) {
                    behind = one.path("eventsBehind").asLong();
                }
            }
        }
    }
}
