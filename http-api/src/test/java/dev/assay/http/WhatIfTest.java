package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.shared.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A project's past is played under another policy, page by page, and is what it was afterwards. */
final class WhatIfTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final String ONE = "{\"policy\":{\"overlap\":1}}";

    private String manager = "";
    private String before = "";

    @BeforeEach
    void label() {
        project("rte", 2);
        items("rte", 3);
        manager = token("mia", Role.MANAGER, "rte");
        String ann = token("ann", Role.LABELER, "rte");
        String bob = token("bob", Role.LABELER, "rte");
        before = world.clock.instant().toString();
        world.clock.forward(Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            answer(ann, LABEL_YES);
            world.clock.forward(Duration.ofSeconds(1));
        }
        for (int i = 0; i < 3; i++) {
            answer(bob, i == 0 ? LABEL_YES : LABEL_NO);
        }
    }

    private void answer(String token, String label) {
        Answer work = post(token, P + "/assignments", "{}");
        String id = work.body().at("/assignment/id").asText();
        String path = P + "/tasks/" + work.body().path("task").asText() + "/labels";
        assertThat(post(token, path, "{\"assignment\":\"" + id + "\",\"label\":" + label + "}")
                        .status())
                .isEqualTo(200);
    }

    private Answer ask(String body) {
        return post(manager, P + "/what-if", body);
    }

    @Test
    void decisionsThatChangeAreToldWithWhyAndWhatItSaves() {
        Answer answer = ask(ONE);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        JsonNode body = answer.body();
        assertThat(body.path("rounds").asInt()).isEqualTo(3);
        assertThat(body.path("changed").asInt()).isEqualTo(2);
        assertThat(body.at("/then/escalated").asInt()).isEqualTo(2);
        assertThat(body.at("/now/settled").asInt()).isEqualTo(3);
        assertThat(body.at("/labels/saved").asInt()).isEqualTo(3);
        assertThat(body.at("/items/0/then/kind").asText()).isEqualTo("ESCALATED");
        assertThat(body.at("/items/0/now/kind").asText()).isEqualTo("SETTLED");
        assertThat(body.at("/items/0/now/label/entails/option").asText()).isEqualTo("yes");
        assertThat(body.at("/items/0/now/because").asText()).contains("share is 1");
        assertThat(body.at("/caveats/0/kind").asText()).isEqualTo("LABELERS_AS_RECORDED");
        assertThat(body.at("/caveats/0/says").asText()).isNotBlank();
    }

    @Test
    void thePolicyInForceChangesNothingAndSoDoesAsking() {
        JsonNode tasks = get(manager, P + "/tasks").body();
        JsonNode body = ask("{\"policy\":{\"overlap\":2,\"threshold\":0.6}}").body();
        assertThat(body.path("changed").asInt()).isZero();
        assertThat(body.path("items")).isEmpty();
        ask("{\"policy\":{\"otherwise\":{\"type\":\"adaptive-overlap\"}}}");
        assertThat(get(manager, P + "/tasks").body()).isEqualTo(tasks);
    }

    @Test
    void labelsThatWereNeverGivenAreWanted() {
        JsonNode body = ask("{\"policy\":{\"overlap\":5}}").body();
        assertThat(body.at("/labels/added").asInt()).isEqualTo(9);
        assertThat(body.at("/items/0/now/moreLabels").asInt()).isEqualTo(3);
    }

    @Test
    void goldScoresBothAndChangesCarryIt() {
        String gold = ",\"gold\":[{\"externalId\":\"item-1\",\"label\":" + LABEL_YES + "}]}";
        JsonNode body = ask(ONE.replaceFirst("}$", "") + gold).body();
        assertThat(body.at("/accuracy/0/source").asText()).isEqualTo("GOLD");
        assertThat(body.at("/accuracy/0/known").asInt()).isEqualTo(1);
        assertThat(body.at("/accuracy/0/now/right").asInt()).isEqualTo(1);
        List<String> known = new ArrayList<>();
        body.path("items")
                .forEach(item -> known.add(item.at("/known/GOLD/entails/option").asText("")));
        assertThat(known).contains("yes");
    }

    @Test
    void changesComeInPagesOfTheSamePast() {
        JsonNode first = post(manager, P + "/what-if?limit=1", ONE).body();
        assertThat(first.path("items")).hasSize(1);
        String next = first.path("next").asText();
        JsonNode second =
                post(manager, P + "/what-if?limit=1&cursor=" + next, ONE).body();
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("asOf")).isEqualTo(first.path("asOf"));
        assertThat(second.at("/items/0/task")).isNotEqualTo(first.at("/items/0/task"));
        assertThat(second.path("next").isMissingNode()).isTrue();
        Answer other = post(manager, P + "/what-if?cursor=" + next, "{\"policy\":{\"overlap\":3}}");
        assertThat(other.problem()).isEqualTo("invalid-cursor");
    }

    @Test
    void thePastCanEndEarlier() {
        JsonNode body =
                ask("{\"policy\":{\"overlap\":1},\"asOf\":\"" + before + "\"}").body();
        assertThat(body.path("asOf").asText()).isEqualTo(before);
        assertThat(body.path("rounds").asInt()).isZero();
    }

    @Test
    void whatDoesNotHoldIsRefusedWhereItIs() {
        assertThat(ask("{}").pointer()).isEqualTo("/policy");
        assertThat(ask("{\"policy\":{\"overlap\":0}}").pointer()).isEqualTo("/policy/overlap");
        assertThat(ask("{\"policy\":{\"otherwise\":{\"type\":\"dice\"}}}").pointer())
                .isEqualTo("/policy/otherwise/type");
        assertThat(ask("{\"policy\":{\"overlap\":1},\"asOf\":\"2999-01-01T00:00:00Z\"}")
                        .pointer())
                .isEqualTo("/asOf");
        String gold = "{\"policy\":{\"overlap\":1},\"gold\":[{\"externalId\":\"a\",\"label\":%s}]}";
        assertThat(ask(gold.formatted("{\"gone\":{\"type\":\"choice\",\"option\":\"yes\"}}"))
                        .pointer())
                .isEqualTo("/gold/0/label/gone");
        assertThat(ask(gold.formatted("{\"entails\":{\"type\":\"rating\",\"step\":1}}"))
                        .pointer())
                .isEqualTo("/gold/0/label/entails");
        assertThat(ask(ONE.replace("}}", "},\"extra\":1}")).pointer()).isEqualTo("/extra");
    }
}
