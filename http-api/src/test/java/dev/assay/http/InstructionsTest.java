package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instructions in sections: published, read once, compared, shown where they matter, and acknowledged. */
final class InstructionsTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final String SECTIONS = "{\"sections\":["
            + "{\"id\":\"basics\",\"title\":\"Basics\",\"text\":\"Judge by the text alone.\"},"
            + "{\"id\":\"numbers\",\"title\":\"Numbers\",\"text\":\"Round numbers agree.\",\"binding\":"
            + "{\"items\":{\"text\":[\"Text 0\"]},\"labels\":{\"entails\":[\"yes\"]}}},"
            + "{\"id\":\"law\",\"title\":\"Law\",\"text\":\"Take it literally.\",\"binding\":{\"domains\":[\"law\"]}}]}";

    private String root = "";
    private String ann = "";

    @BeforeEach
    void people() {
        project("rte", 2);
        root = token("root", Role.ADMIN, null);
        ann = token("ann", Role.LABELER, "rte");
    }

    private Answer publish(int revision, String instructions, boolean must) {
        return post(
                root,
                P + "/instructions",
                "{\"instructions\":" + instructions + ",\"mustAcknowledge\":" + must + ",\"change\":\"clearer\"}",
                "If-Match",
                "\"v" + revision + '"');
    }

    @Test
    void aVersionInSectionsIsReadWholeAndByPart() {
        assertThat(publish(1, SECTIONS, true).status()).isEqualTo(200);
        Answer read = get(ann, P + "/instructions/2");
        assertThat(read.body().path("instructions").asText()).startsWith("## Basics\n\nJudge by the text alone.");
        assertThat(read.body().path("mustAcknowledge").asBoolean()).isTrue();
        assertThat(read.body().path("sections").findValuesAsText("id")).containsExactly("basics", "numbers", "law");
        assertThat(read.body().at("/sections/1/binding/labels/entails/0").asText())
                .isEqualTo("yes");
        Answer plain = get(ann, P + "/instructions/1");
        assertThat(plain.body().path("instructions").asText()).isEqualTo("Judge.");
        assertThat(plain.body().at("/sections/0/id").asText()).isEqualTo("main");
        assertThat(get(root, P).body().path("instructions").asText()).startsWith("## Basics");
    }

    @Test
    void aVersionIsSentOnce() {
        Answer first = get(ann, P + "/instructions/1");
        String tag = String.valueOf(first.header("ETag"));
        Answer again = get(ann, P + "/instructions/1", "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(get(ann, P + "/instructions/1", "If-None-Match", "\"v11\"").status())
                .isEqualTo(200);
        assertThat(get(ann, P + "/instructions/2", "If-None-Match", "\"v2\"").status())
                .isEqualTo(404);
    }

    @Test
    void whatDoesNotHoldIsNamed() {
        assertThat(publish(1, "{\"sections\":[{\"id\":\"a\",\"title\":\"A\"}]}", false)
                        .pointer())
                .isEqualTo("/instructions/sections/0/text");
        assertThat(publish(1, SECTIONS.replace("\"yes\"", "\"perhaps\""), false).pointer())
                .isEqualTo("/instructions/sections/1/binding/labels/entails");
        assertThat(publish(1, SECTIONS.replace("[\"law\"]", "[7]"), false).pointer())
                .isEqualTo("/instructions/sections/2/binding/domains/0");
        assertThat(publish(1, "{\"sections\":[]}", false).pointer()).isEqualTo("/instructions/sections");
        assertThat(publish(1, "\" \"", false).pointer()).isEqualTo("/instructions");
        assertThat(publish(1, "7", false).pointer()).isEqualTo("/instructions");
    }

    @Test
    void twoVersionsAreComparedSectionBySection() {
        publish(1, SECTIONS, false);
        publish(2, SECTIONS.replace("Round numbers", "Rounded numbers"), false);
        Answer changes = get(ann, P + "/instructions/3/changes");
        assertThat(changes.body().path("since").asInt()).isEqualTo(2);
        assertThat(changes.body().at("/sections/0/kind").asText()).isEqualTo("SAME");
        assertThat(changes.body().at("/sections/1/kind").asText()).isEqualTo("CHANGED");
        assertThat(changes.body().at("/sections/1/words").findValuesAsText("text"))
                .containsExactly("Round", "Rounded", " numbers agree.");
        Answer fromFirst = get(ann, P + "/instructions/3/changes?since=1");
        assertThat(fromFirst.body().path("sections").findValuesAsText("kind"))
                .startsWith("ADDED", "ADDED", "ADDED")
                .contains("REMOVED");
        assertThat(get(ann, P + "/instructions/1/changes").problem()).isEqualTo("version-not-found");
    }

    @Test
    void aHandOutNamesTheSectionsThatMatterForTheTask() {
        publish(1, SECTIONS, false);
        items("rte", 2);
        Answer first = post(ann, P + "/assignments", "{}");
        assertThat(first.body().at("/instructions/version").asInt()).isEqualTo(2);
        assertThat(texts(first)).containsExactly("numbers", "basics");
        String held = first.body().at("/assignment/id").asText();
        Answer second = post(ann, P + "/assignments", "{\"holding\":[\"" + held + "\"]}");
        assertThat(texts(second)).containsExactly("basics");
    }

    private static List<String> texts(Answer work) {
        List<String> texts = new java.util.ArrayList<>();
        work.body().at("/instructions/sections").forEach(id -> texts.add(id.asText()));
        return texts;
    }

    @Test
    void noWorkBeforeTheNewVersionIsAcknowledged() {
        items("rte", 2);
        publish(1, SECTIONS, true);
        Answer refused = post(ann, P + "/assignments", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("instructions-unread");
        assertThat(refused.body().path("version").asInt()).isEqualTo(2);
        assertThat(refused.body().path("detail").asText()).contains("/instructions/2/acknowledgement");
        assertThat(acknowledge(1).status()).isEqualTo(200);
        assertThat(post(ann, P + "/assignments", "{}").problem()).isEqualTo("instructions-unread");
        assertThat(acknowledge(3).problem()).isEqualTo("version-not-found");
        assertThat(acknowledge(2).body().path("acknowledged").asInt()).isEqualTo(2);
        assertThat(acknowledge(2).body().path("repeated").asBoolean()).isTrue();
        Answer work = post(ann, P + "/assignments", "{}");
        assertThat(work.status()).isEqualTo(200);
        String task = work.body().path("task").asText();
        publish(2, SECTIONS, true);
        assertThat(post(ann, P + "/tasks/" + task + "/claims", "{}").problem()).isEqualTo("instructions-unread");
    }

    private Answer acknowledge(int version) {
        return send(ann, "PUT", P + "/instructions/" + version + "/acknowledgement", "{}");
    }

    @Test
    void theProjectSaysWhenToAcknowledge() {
        items("rte", 2);
        String always = "{\"rule\":\"ALWAYS\",\"change\":\"safety\"}";
        assertThat(post(root, P + "/acknowledgement", always).status()).isEqualTo(428);
        assertThat(post(root, P + "/acknowledgement", always, "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(200);
        assertThat(get(root, P).body().path("acknowledgement").asText()).isEqualTo("ALWAYS");
        assertThat(post(ann, P + "/assignments", "{}").problem()).isEqualTo("instructions-unread");
        String odd = "{\"rule\":\"OFTEN\",\"change\":\"safety\"}";
        assertThat(post(root, P + "/acknowledgement", odd, "If-Match", "\"v2\"").pointer())
                .isEqualTo("/rule");
        String never = "{\"rule\":\"NEVER\",\"change\":\"trust\"}";
        post(root, P + "/acknowledgement", never, "If-Match", "\"v2\"");
        assertThat(post(ann, P + "/assignments", "{}").status()).isEqualTo(200);
    }
}
