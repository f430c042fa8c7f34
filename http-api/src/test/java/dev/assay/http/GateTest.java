package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.gate.Coefficient;
import dev.assay.domain.gate.FieldAgreement;
import dev.assay.domain.gate.GateCommand.JudgeBatch;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gate is set, tells what it said of each batch, and is overruled with a justification. */
final class GateTest extends ApiTest {
    private static final String GATE = "/api/v1/projects/rte/gate";

    private String mia = "";

    @BeforeEach
    void people() {
        project("rte", 2);
        mia = token("mia", Role.MANAGER, "rte");
    }

    private Answer set(String body) {
        return send(mia, "PUT", GATE, body);
    }

    private void judged(String batch) {
        Origin origin =
                new Origin(Origin.SYSTEM, Role.SERVICE, Instant.now(), batch, new CommandKey("judge/" + batch, "d"));
        FieldAgreement low = new FieldAgreement(
                "entails",
                Coefficient.KRIPPENDORFF_ALPHA,
                new FieldAgreement.Interval(0.3, 0.1, 0.5, "LINEARISED"),
                null,
                40);
        world.gates.carry("rte", new JudgeBatch(origin, new ImportId(batch), 40, 40, List.of(low)));
    }

    @Test
    void aGateIsSetAndShown() {
        assertThat(get(mia, GATE).problem()).isEqualTo("gate-not-set");
        assertThat(set("{}").pointer()).isEqualTo("/change");
        assertThat(set("{\"change\":\"x\",\"policy\":{\"accept\":2}}").pointer())
                .isEqualTo("/policy/accept");
        assertThat(set("{\"change\":\"x\",\"policy\":{\"review\":0.9}}").pointer())
                .isEqualTo("/policy/review");
        assertThat(set("{\"change\":\"x\",\"policy\":{\"coefficient\":\"KAPPA\"}}")
                        .pointer())
                .isEqualTo("/policy/coefficient");
        assertThat(set("{\"change\":\"first\"}").body().at("/policy/accept").asDouble())
                .isEqualTo(0.8);
        assertThat(set("{\"change\":\"softer\",\"policy\":{\"accept\":0.7}}")
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(get(mia, GATE).body().at("/policy/review").asDouble()).isEqualTo(0.6);
    }

    @Test
    void aManagerSeesAndOverrulesWithAJustification() {
        set("{\"change\":\"first\"}");
        judged("run1");
        judged("run2");
        Answer page = get(mia, GATE + "/batches?limit=1");
        assertThat(page.body().path("items")).hasSize(1);
        assertThat(page.body().at("/items/0/verdict").asText()).isEqualTo("RELABEL");
        String next = page.body().path("next").asText();
        assertThat(get(mia, GATE + "/batches?limit=1&cursor=" + next)
                        .body()
                        .at("/items/0/batch")
                        .asText())
                .isEqualTo("run2");
        String batch = GATE + "/batches/run1";
        assertThat(get(mia, batch).body().at("/agreement/0/estimate/low").asDouble())
                .isEqualTo(0.1);
        assertThat(post(mia, batch + "/verdict", "{\"verdict\":\"ACCEPT\",\"justification\":\" \"}")
                        .pointer())
                .isEqualTo("/justification");
        assertThat(post(mia, batch + "/verdict", "{\"verdict\":\"PERHAPS\",\"justification\":\"x\"}")
                        .pointer())
                .isEqualTo("/verdict");
        Answer overruled =
                post(mia, batch + "/verdict", "{\"verdict\":\"ACCEPT\",\"justification\":\"hard by nature\"}");
        assertThat(overruled.body().path("verdict").asText()).isEqualTo("ACCEPT");
        assertThat(overruled.body().path("said").asText()).isEqualTo("RELABEL");
        assertThat(get(mia, GATE + "/batches/none").problem()).isEqualTo("batch-not-judged");
    }
}
