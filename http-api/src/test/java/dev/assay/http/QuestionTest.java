package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labelers ask, reviewers answer, and everybody sees what is theirs to see. */
final class QuestionTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";

    private String ann = "";
    private String ben = "";
    private String rev = "";
    private String task = "";

    @BeforeEach
    void people() {
        project("rte", 2);
        items("rte", 2);
        ann = token("ann", Role.LABELER, "rte");
        ben = token("ben", Role.LABELER, "rte");
        rev = token("rev", Role.REVIEWER, "rte");
        task = post(ann, P + "/assignments", "{}").body().path("task").asText();
    }

    private Answer ask(String token, String body, String... headers) {
        return post(token, P + "/tasks/" + task + "/questions", body, headers);
    }

    private String asked() {
        Answer asked = ask(ann, "{\"text\":\"Does irony count?\",\"section\":\"main\"}");
        assertThat(asked.status()).isEqualTo(201);
        return asked.body().path("question").asText();
    }

    @Test
    void aQuestionIsAskedOnceAndReadByItsAskerAndReviewers() {
        Answer first = ask(ann, "{\"text\":\"Why?\"}", "Idempotency-Key", "once");
        Answer again = ask(ann, "{\"text\":\"Why?\"}", "Idempotency-Key", "once");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body().path("question")).isEqualTo(first.body().path("question"));
        assertThat(ask(ann, "{\"text\":\"What?\"}", "Idempotency-Key", "once").problem())
                .isEqualTo("key-reused");
        String at = String.valueOf(first.header("Location"));
        assertThat(get(ann, at).body().path("state").asText()).isEqualTo("OPEN");
        assertThat(get(rev, at).body().path("asker").asText()).isEqualTo("ann");
        assertThat(get(ben, at).problem()).isEqualTo("question-not-found");
        assertThat(get(rev, P + "/questions?state=open").body().path("items")).hasSize(1);
        assertThat(get(rev, P + "/questions?state=answered").body().path("items"))
                .isEmpty();
        assertThat(get(rev, P + "/questions?state=odd").status()).isEqualTo(400);
        assertThat(get(ben, P + "/questions/mine").body().path("items")).isEmpty();
        assertThat(get(ann, P + "/questions/mine").body().path("items")).hasSize(1);
    }

    @Test
    void onlyWhoWorkedOnTheTaskAsksAboutIt() {
        assertThat(ask(ben, "{\"text\":\"Why?\"}").problem()).isEqualTo("not-assigned");
        assertThat(ask(ann, "{\"text\":\"Why?\",\"section\":\"gone\"}").pointer())
                .isEqualTo("/section");
        assertThat(ask(ann, "{\"text\":\" \"}").pointer()).isEqualTo("/text");
        assertThat(post(ann, P + "/tasks/none-0-0/questions", "{\"text\":\"Why?\"}")
                        .problem())
                .isEqualTo("task-not-found");
    }

    @Test
    void anAnswerIsReadByItsAskerAndByAllOnceItIsPublished() {
        String id = asked();
        Answer answered = post(rev, P + "/questions/" + id + "/answer", "{\"answer\":\"It does.\"}");
        assertThat(answered.body().path("state").asText()).isEqualTo("ANSWERED");
        assertThat(get(ann, P + "/questions/mine")
                        .body()
                        .at("/items/0/answer/text")
                        .asText())
                .isEqualTo("It does.");
        assertThat(get(ben, P + "/answers").body().path("items")).isEmpty();
        assertThat(post(rev, P + "/questions/" + id + "/answer", "{\"answer\":\"It does not.\"}")
                        .problem())
                .isEqualTo("already-answered");
        String second =
                ask(ann, "{\"text\":\"And sarcasm?\"}").body().path("question").asText();
        post(rev, P + "/questions/" + second + "/answer", "{\"answer\":\"Too.\",\"published\":true}");
        Answer published = get(ben, P + "/answers");
        assertThat(published.body().path("items")).hasSize(1);
        assertThat(published.body().at("/items/0/answer").asText()).isEqualTo("Too.");
        assertThat(published.body().toString()).doesNotContain("ann").doesNotContain(task);
    }

    @Test
    void nobodyAnswersTheirOwnQuestionAndOfOtherProjectsThereAreNone() {
        String id = asked();
        String both = token("ann", Role.REVIEWER, "rte");
        assertThat(post(both, P + "/questions/" + id + "/answer", "{\"answer\":\"I know.\"}")
                        .problem())
                .isEqualTo("own-question");
        project("other", 2);
        String foreign = token("foreign", Role.REVIEWER, "other");
        String path = "/api/v1/projects/other/questions/" + id;
        assertThat(get(foreign, path).problem()).isEqualTo("question-not-found");
        assertThat(post(foreign, path + "/answer", "{\"answer\":\"It does.\"}").problem())
                .isEqualTo("question-not-found");
    }

    @Test
    void aVersionNamesOnlyQuestionsOfItsProject() {
        String id = asked();
        String root = token("root", Role.ADMIN, null);
        String edit =
                "{\"instructions\":\"Irony counts.\",\"change\":\"irony\",\"resolves\":[\"" + id + "\",\"nosuch\"]}";
        assertThat(post(root, P + "/instructions", edit, "If-Match", "\"v1\"").pointer())
                .isEqualTo("/resolves/1");
        String many = edit.replace("\"nosuch\"", "\"nosuch\",".repeat(100) + "\"nosuch\"");
        assertThat(post(root, P + "/instructions", many, "If-Match", "\"v1\"").pointer())
                .isEqualTo("/resolves");
        Answer published = post(root, P + "/instructions", edit.replace(",\"nosuch\"", ""), "If-Match", "\"v1\"");
        assertThat(published.status()).isEqualTo(200);
    }
}
