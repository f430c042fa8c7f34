package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.labeler.LabelerCommand.FlagLabeler;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.GoldDose;
import dev.assay.domain.screening.Kind;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.screening.ScreeningRules;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlagTest extends ApiTest {
    private static final String PROJECT = "/api/v1/projects/rte";
    private static final String FLAGS = PROJECT + "/flags";
    private static final String DISMISSAL = PROJECT + "/labelers/ann/flags/1/dismissal";
    private String ann = "";
    private String manager = "";

    @BeforeEach
    void aSuspectedLabeler() {
        project("rte", 2);
        items("rte", 2);
        ann = token("ann", Role.LABELER, "rte");
        manager = token("mia", Role.MANAGER, "rte");
        Suspicion copied = new Suspicion(Kind.COPYING, 31, 18, 18, 12.5, 412, new UserId("bob"));
        ScreeningPolicy strict = new ScreeningPolicy(List.of(Action.SUSPEND), ScreeningRules.DEFAULT);
        world.labelers.carry(
                "ann", new FlagLabeler(origin(), new UserId("ann"), new ProjectId("rte"), copied, strict, 3));
    }

    private JsonNode flags(String query) {
        return get(manager, FLAGS + query).body().path("items");
    }

    @Test
    void a_suspicion_is_listed_with_its_grounds_and_what_followed() {
        JsonNode flag = flags("").path(0);
        assertThat(flag.path("kind").asText()).isEqualTo("COPYING");
        assertThat(flag.path("source").asText()).isEqualTo("bob");
        assertThat(flag.path("action").asText()).isEqualTo("SUSPEND");
        assertThat(flag.path("policyVersion").asInt()).isEqualTo(3);
        assertThat(flag.path("explanation").asText()).contains("18 answers 18", "412 times likelier");
        assertThat(post(ann, PROJECT + "/assignments", "{}").status()).isEqualTo(409);
        assertThat(get(manager, FLAGS + "?state=SOME").status()).isEqualTo(400);
        assertThat(get(ann, FLAGS).status()).isEqualTo(403);
    }

    @Test
    void whoever_is_suspected_reads_why_but_not_whom_they_are_compared_with() {
        String record = get(ann, PROJECT + "/labelers/me/record").body().toString();
        assertThat(record).contains("labeler-flagged", "412 times likelier").doesNotContain("bob");
        assertThat(get(manager, PROJECT + "/labelers/ann/record").body().toString())
                .contains("bob");
    }

    @Test
    void a_dismissal_needs_a_reason_and_reinstates() {
        assertThat(post(manager, DISMISSAL, "{}").pointer()).isEqualTo("/justification");
        assertThat(post(manager, PROJECT + "/labelers/ann/flags/2/dismissal", "{\"justification\":\"x\"}")
                        .problem())
                .isEqualTo("flag-not-found");
        assertThat(post(ann, DISMISSAL, "{\"justification\":\"x\"}").status()).isEqualTo(403);
        Answer dismissed = post(manager, DISMISSAL, "{\"justification\":\"both had the same teacher\"}");
        assertThat(dismissed.body().path("suspended").asBoolean(true)).isFalse();
        assertThat(post(ann, PROJECT + "/assignments", "{}").status()).isEqualTo(200);
        assertThat(flags("?state=STANDING")).isEmpty();
        assertThat(flags("").path(0).path("dismissal").path("justification").asText())
                .isEqualTo("both had the same teacher");
    }

    @Test
    void managers_see_the_gold_a_suspicion_led_to_and_its_labeler_a_warning() {
        ScreeningPolicy dosed =
                new ScreeningPolicy(List.of(Action.GOLD), ScreeningRules.DEFAULT, new GoldDose(0.4, 5, 0.8, 3));
        Suspicion careless = new Suspicion(Kind.CARELESS, 31, 18, 8, 15, 412, null);
        world.labelers.carry(
                "ann", new FlagLabeler(origin(), new UserId("ann"), new ProjectId("rte"), careless, dosed, 4, 9));
        JsonNode flag = flags("").path(1);
        assertThat(flag.path("action").asText()).isEqualTo("GOLD");
        assertThat(flag.at("/gold/needed").asInt()).isEqualTo(4);
        assertThat(flag.at("/gold/explanation").asText()).startsWith("At least 40 % of");
        String own = get(ann, PROJECT + "/labelers/me/record").body().toString();
        assertThat(own).contains("labeler-flagged", "WARN").doesNotContain("GOLD", "gold", "\"policy\"");
    }

    @Test
    void suspicions_are_exported_with_what_followed() {
        post(manager, DISMISSAL, "{\"justification\":\"both, they say, had one teacher\"}");
        String csv =
                get(manager, PROJECT + "/exports/flags?format=csv").response().body();
        assertThat(csv.lines()).hasSize(2).first().asString().startsWith("labeler,number,at,kind,labels,");
        assertThat(csv)
                .contains("ann,1,", ",COPYING,31,18,", ",bob,", ",SUSPEND,3,", "\"both, they say, had one teacher\"");
        String lines = get(manager, PROJECT + "/exports/flags?format=ndjson")
                .response()
                .body();
        assertThat(lines.lines()).hasSize(2).last().asString().contains("\"count\":1");
        assertThat(lines).contains("\"action\":\"SUSPEND\"", "\"justification\":\"both, they say");
        assertThat(get(ann, PROJECT + "/exports/flags").status()).isEqualTo(403);
    }

    @Test
    void how_labelers_are_watched_is_set_in_versions() {
        assertThat(get(manager, PROJECT + "/screening").body().path("version").asInt())
                .isZero();
        String policy =
                "{\"screening\":{\"steps\":[\"WARN\",\"SUSPEND\"],\"rules\":{\"fewest\":10}},\"change\":\"open to all\"}";
        assertThat(post(manager, PROJECT + "/screening", policy, "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(200);
        JsonNode now = get(manager, PROJECT + "/screening").body();
        assertThat(now.path("version").asInt()).isEqualTo(1);
        assertThat(now.path("screening").path("steps")).hasSize(2);
        assertThat(now.path("screening").path("rules").path("fewest").asInt()).isEqualTo(10);
        assertThat(now.path("screening").path("rules").path("carelessOdds").asInt())
                .isEqualTo(20);
        assertThat(post(manager, PROJECT + "/screening", policy.replace("WARN", "SHOUT"), "If-Match", "\"v2\"")
                        .pointer())
                .isEqualTo("/screening/steps/0");
        assertThat(post(manager, PROJECT + "/screening", policy.replace("10}", "1}"), "If-Match", "\"v2\"")
                        .pointer())
                .isEqualTo("/screening/rules/fewest");
        String dosed = policy.replace("\"SUSPEND\"]", "\"GOLD\"],\"gold\":{\"rate\":0.4,\"days\":3}");
        assertThat(post(manager, PROJECT + "/screening", dosed.replace("0.4", "0.9"), "If-Match", "\"v2\"")
                        .pointer())
                .isEqualTo("/screening/gold/rate");
        assertThat(post(manager, PROJECT + "/screening", dosed, "If-Match", "\"v2\"")
                        .status())
                .isEqualTo(200);
        JsonNode gold = get(manager, PROJECT + "/screening").body().at("/screening/gold");
        assertThat(gold.path("rate").asDouble()).isEqualTo(0.4);
        assertThat(gold.path("answers").asInt()).isEqualTo(10);
        assertThat(gold.path("days").asInt()).isEqualTo(3);
        assertThat(post(ann, PROJECT + "/screening", policy, "If-Match", "\"v2\"")
                        .status())
                .isEqualTo(403);
    }
}
