package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agreement by every slice there is, and each labeler against the consensus. */
final class AgreementTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final int ITEMS = 6;

    private String analyst = "";

    /** Ann and bob agree on five of six items: yes, yes, no, no, yes against no, yes. */
    @BeforeEach
    void labels() {
        project("rte", 2);
        items("rte", ITEMS);
        analyst = token("anna", Role.ANALYST, "rte");
        String ann = token("ann", Role.LABELER, "rte");
        String bob = token("bob", Role.LABELER, "rte");
        for (int i = 0; i < ITEMS; i++) {
            answer(ann, false);
            answer(bob, true);
        }
    }

    private void answer(String token, boolean second) {
        Answer work = post(token, P + "/assignments", "{}");
        String item = work.body().at("/item/text").asText().replace("Text ", "item-");
        boolean no = item.equals("item-2") || item.equals("item-3") || (item.equals("item-4") && second);
        String body = "{\"assignment\":\"" + work.body().at("/assignment/id").asText() + "\",\"label\":"
                + (no ? LABEL_NO : LABEL_YES) + "}";
        assertThat(post(token, P + "/tasks/" + work.body().path("task").asText() + "/labels", body)
                        .status())
                .isEqualTo(200);
    }

    private JsonNode first(String query) {
        Answer answer = get(analyst, P + "/agreement" + query);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().at("/items/0");
    }

    private static JsonNode statistic(JsonNode slice, String name) {
        for (JsonNode one : slice.at("/fields/0/statistics")) {
            if (one.path("statistic").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no " + name + " in " + slice);
    }

    /** By hand: Do = 2 / 12; yes is 7 and no 5 of 12 labels, De = 2 · 35 / 132. */
    @Test
    void aProjectsAgreementHasEveryCoefficientWithItsInterval() {
        JsonNode project = first("");
        assertThat(project.path("slice").asText()).isEqualTo("rte");
        assertThat(project.at("/fields/0/items").asInt()).isEqualTo(ITEMS);
        assertThat(project.at("/fields/0/labels").asInt()).isEqualTo(2 * ITEMS);
        assertThat(project.at("/fields/0/statistics")).hasSize(4);
        JsonNode alpha = statistic(project, "KRIPPENDORFF_ALPHA");
        assertThat(alpha.path("value").asDouble()).isCloseTo(1 - (2.0 / 12) / (70.0 / 132), within(1e-6));
        assertThat(alpha.path("low").asDouble()).isLessThan(alpha.path("value").asDouble());
        assertThat(alpha.path("method").asText()).isEqualTo("LINEARISED");
        assertThat(statistic(project, "PERCENT_AGREEMENT").path("value").asDouble())
                .isCloseTo(5 / 6.0, within(1e-6));
    }

    @Test
    void batchesVersionsDaysAndPairsHaveTheirOwn() {
        double whole = statistic(first(""), "FLEISS_KAPPA").path("value").asDouble();
        for (String by : new String[] {"BATCH", "INSTRUCTIONS", "DAY"}) {
            assertThat(statistic(first("?by=" + by), "FLEISS_KAPPA")
                            .path("value")
                            .asDouble())
                    .isEqualTo(whole);
        }
        assertThat(first("?by=INSTRUCTIONS").path("slice").asText()).isEqualTo("1");
        LocalDate today = world.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        assertThat(first("?by=DAY").path("slice").asText()).isEqualTo(today.toString());
        JsonNode pair = first("?by=pair");
        assertThat(pair.path("slice").asText()).isEqualTo("ann|bob");
        assertThat(statistic(pair, "COHEN_KAPPA").path("value").asDouble()).isCloseTo(2 / 3.0, within(1e-6));
    }

    @Test
    void aWindowTakesItsDaysTogetherAndOneWithoutLabelsSaysNothing() {
        LocalDate today = world.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        String window = "?from=" + today.minusDays(2) + "&to=" + today;
        assertThat(first(window).at("/fields/0/items").asInt()).isEqualTo(ITEMS);
        assertThat(first(window + "&by=DAY").at("/fields/0/items").asInt()).isEqualTo(ITEMS);
        String before = "?from=" + today.minusDays(9) + "&to=" + today.minusDays(8);
        assertThat(first(before).path("fields")).isEmpty();
        assertThat(get(analyst, P + "/agreement" + before + "&by=DAY").body().path("items"))
                .isEmpty();
        for (String wrong : new String[] {
            "?from=" + today,
            "?from=yesterday&to=" + today,
            "?from=" + today + "&to=" + today.minusDays(1),
            "?from=" + today.minusDays(400) + "&to=" + today,
            window + "&by=PAIR",
            "?by=COLOUR"
        }) {
            assertThat(get(analyst, P + "/agreement" + wrong).problem()).isEqualTo("bad-request");
        }
    }

    @Test
    void classesComePageByPage() {
        Answer page = get(analyst, P + "/agreement?by=CLASS&limit=1");
        assertThat(page.body().at("/items/0/slice").asText()).isEqualTo("no");
        String next = page.body().path("next").asText();
        JsonNode second = first("?by=CLASS&limit=1&cursor=" + next);
        assertThat(second.path("slice").asText()).isEqualTo("yes");
        assertThat(statistic(second, "FLEISS_KAPPA").path("value").asDouble()).isCloseTo(23 / 35.0, within(1e-6));
        assertThat(get(analyst, P + "/agreement?by=BATCH&cursor=" + next).problem())
                .as("a cursor belongs to what it was given for")
                .isEqualTo("invalid-cursor");
    }

    @Test
    void labelersAreHeldAgainstTheConsensus() {
        String root = token("rev", Role.REVIEWER, "rte");
        Answer disputed = get(root, P + "/tasks?externalId=item-4");
        String task = disputed.body().at("/items/0/task").asText();
        assertThat(post(
                                root,
                                P + "/tasks/" + task + "/overrides",
                                "{\"label\":" + LABEL_NO + ",\"justification\":\"it does not follow\"}")
                        .status())
                .isEqualTo(200);
        JsonNode ann = get(analyst, P + "/agreement/confusion").body().at("/items/0");
        assertThat(ann.path("labeler").asText()).isEqualTo("ann");
        assertThat(ann.at("/fields/0/items").asInt()).isEqualTo(ITEMS);
        assertThat(ann.at("/fields/0/right").asInt()).isEqualTo(ITEMS - 1);
        assertThat(ann.at("/fields/0/cells").toString()).contains("{\"given\":\"yes\",\"items\":1,\"truth\":\"no\"}");
    }

    @Test
    void thePastIsReadFromTheJournal() {
        Instant then = world.clock.instant();
        world.clock.forward(Duration.ofHours(1));
        assertThat(first("?asOf=" + then).at("/fields/0/items").asInt()).isEqualTo(ITEMS);
        assertThat(first("?asOf=" + then.minus(Duration.ofDays(1))).path("fields"))
                .isEmpty();
    }

    @Test
    void labelersDoNotSeeIt() {
        assertThat(get(token("cyd", Role.LABELER, "rte"), P + "/agreement").status())
                .isEqualTo(403);
    }
}
