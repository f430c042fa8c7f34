package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spans that are related, from the schema over labels and reviews to exports. */
final class RelationTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final String FIELD =
            "{\"type\":\"spans\",\"name\":\"facts\",\"of\":\"text\",\"types\":[\"word\",\"number\"]";
    private static final String SPANS =
            "\"spans\":[{\"start\":5,\"end\":6,\"type\":\"number\"},{\"start\":0,\"end\":4,\"type\":\"word\"}]";

    private String root = "";
    private String ann = "";
    private String ben = "";

    @BeforeEach
    void people() {
        root = token("root", Role.ADMIN, null);
        Answer created = post(
                root,
                "/api/v1/projects",
                "{\"id\":\"rte\",\"name\":\"n\",\"instructions\":\"x\",\"policy\":{\"overlap\":2},"
                        + schema("[{\"name\":\"counts\",\"from\":[\"number\"],\"to\":[\"word\"]},"
                                + "{\"name\":\"near\",\"directed\":false}]")
                        + "}");
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        items("rte", 1);
        ann = token("ann", Role.LABELER, "rte");
        ben = token("ben", Role.LABELER, "rte");
    }

    private static String schema(String relations) {
        return "\"schema\":{\"fields\":[" + FIELD + ",\"relations\":" + relations + "}]}";
    }

    private static String facts(String more) {
        return "{\"facts\":{\"type\":\"spans\"," + SPANS + more + "}}";
    }

    private Answer label(String token, String label) {
        Answer work = post(token, P + "/assignments", "{}");
        String id = work.body().path("assignment").path("id").asText();
        String path = P + "/tasks/" + work.body().path("task").asText() + "/labels";
        return post(token, path, "{\"assignment\":\"" + id + "\",\"label\":" + label + "}");
    }

    private JsonNode exported(String what) throws JsonProcessingException {
        String body = get(token("ana", Role.ANALYST, "rte"), P + "/exports/" + what)
                .response()
                .body();
        return JSON.readTree(body.substring(0, body.indexOf('\n')));
    }

    @Test
    void whatARelationTypeLeavesOutIsFilledIn() {
        JsonNode relations = get(root, P + "/schemas/1").body().at("/schema/fields/0/relations");
        assertThat(relations.at("/0/directed").asBoolean()).isTrue();
        assertThat(relations.at("/1/directed").asBoolean(true)).isFalse();
        assertThat(relations.at("/1/from").isArray()).isTrue();
        assertThat(relations.at("/0/to/0").asText()).isEqualTo("word");
    }

    @Test
    void aRelationTypeIsAddedByANewVersionOfTheSchema() {
        String more = "{\"change\":\"more\"," + schema("[{\"name\":\"counts\"},{\"name\":\"names\"}]") + "}";
        assertThat(post(root, P + "/schemas", more, "If-Match", "\"v1\"").status())
                .isEqualTo(200);
        assertThat(get(root, P + "/schemas/1")
                        .body()
                        .at("/schema/fields/0/relations/1/name")
                        .asText())
                .isEqualTo("near");
        assertThat(get(root, P + "/schemas/2")
                        .body()
                        .at("/schema/fields/0/relations/1/name")
                        .asText())
                .isEqualTo("names");
        String bad = "{\"change\":\"more\"," + schema("[{\"name\":\"counts\",\"from\":[\"ship\"]}]") + "}";
        Answer refused = post(root, P + "/schemas", bad, "If-Match", "\"v2\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointer()).isEqualTo("/schema/fields/0/relations/0/from/0");
        String unknown = "{\"change\":\"more\"," + schema("[{\"name\":\"counts\",\"colour\":\"red\"}]") + "}";
        assertThat(post(root, P + "/schemas", unknown, "If-Match", "\"v2\"").pointer())
                .isEqualTo("/schema/fields/0/relations/0/colour");
    }

    @Test
    void aRelationThatDoesNotHoldIsRefusedWithItsPointer() {
        String[][] wrong = {
            {",\"relations\":[{\"type\":\"counts\",\"from\":0,\"to\":2}]", "/label/facts/relations/0/to"},
            {",\"relations\":[{\"type\":\"counts\",\"from\":0,\"to\":0}]", "/label/facts/relations/0/to"},
            {",\"relations\":[{\"type\":\"counts\",\"from\":1,\"to\":0}]", "/label/facts/relations/0"},
            {",\"relations\":[{\"type\":\"owns\",\"from\":0,\"to\":1}]", "/label/facts/relations/0/type"},
            {",\"relations\":[{\"type\":\"counts\",\"from\":0,\"to\":1,\"sure\":1}]", "/label/facts/relations/0/sure"},
            {",\"relations\":[{\"type\":\"counts\",\"from\":\"0\",\"to\":1}]", "/label/facts/relations/0/from"},
            {",\"relations\":null", "/label/facts/relations"},
            {",\"links\":[]", "/label/facts/links"},
        };
        for (String[] one : wrong) {
            Answer refused = label(ann, facts(one[0]));
            assertThat(refused.status()).as(one[0]).isEqualTo(422);
            assertThat(refused.pointer()).as(one[0]).isEqualTo(one[1]);
        }
        assertThat(label(ann, "{\"facts\":{\"type\":\"spans\",\"relations\":[]}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatTwoLabelersRelateInAnyOrderIsTheConsensusAndIsExported() throws JsonProcessingException {
        String there =
                ",\"relations\":[{\"type\":\"near\",\"from\":1,\"to\":0},{\"type\":\"counts\",\"from\":0,\"to\":1}]";
        String other = "{\"facts\":{\"type\":\"spans\",\"relations\":[{\"type\":\"counts\",\"from\":1,\"to\":0},"
                + "{\"type\":\"near\",\"from\":0,\"to\":1}],\"spans\":[{\"start\":0,\"end\":4,\"type\":\"word\"},"
                + "{\"start\":5,\"end\":6,\"type\":\"number\"}]}}";
        assertThat(label(ann, facts(there)).status()).isEqualTo(200);
        assertThat(label(ben, other).status()).isEqualTo(200);
        assertThat(exported("labels").at("/label/facts/relations")).hasSize(2);
        JsonNode outcome = exported("outcomes");
        assertThat(outcome.path("how").asText()).isEqualTo("CONSENSUS");
        assertThat(outcome.at("/label/facts/relations"))
                .isEqualTo(JSON.readTree(
                        "[{\"from\":0,\"to\":1,\"type\":\"near\"},{\"from\":1,\"to\":0,\"type\":\"counts\"}]"));
        String csv = get(token("ana", Role.ANALYST, "rte"), P + "/exports/outcomes?format=csv")
                .response()
                .body();
        assertThat(csv)
                .contains("\"{\"\"spans\"\":[{\"\"end\"\":4,\"\"start\"\":0,\"\"type\"\":\"\"word\"\"},")
                .contains("\"\"relations\"\":[{\"\"from\"\":0,\"\"to\"\":1,\"\"type\"\":\"\"near\"\"},");
    }

    @Test
    void aCellOfSpansThatAreNotRelatedIsTheirListAsBefore() {
        assertThat(label(ann, facts("")).status()).isEqualTo(200);
        String csv = get(token("ana", Role.ANALYST, "rte"), P + "/exports/labels?format=csv")
                .response()
                .body();
        assertThat(csv).contains(",\"[{\"\"end\"\":6,\"\"start\"\":5,").doesNotContain("relations");
    }

    @Test
    void whoRelatesOtherwiseDisagreesAndAReviewerMayRelateAnew() throws JsonProcessingException {
        label(ann, facts(",\"relations\":[{\"type\":\"counts\",\"from\":0,\"to\":1}]"));
        assertThat(label(ben, facts("")).status()).isEqualTo(200);
        String rev = token("rev", Role.REVIEWER, "rte");
        JsonNode row = get(rev, P + "/reviews").body().at("/items/0");
        assertThat(row.at("/tally/ballots/facts")).hasSize(2);
        String path = P + "/tasks/" + row.path("task").asText() + "/overrides";
        String override = "{\"justification\":\"They are near, too.\",\"label\":";
        Answer wrong =
                post(rev, path, override + facts(",\"relations\":[{\"type\":\"near\",\"from\":0,\"to\":1}]") + "}");
        assertThat(wrong.status()).as(wrong.body().toString()).isEqualTo(422);
        assertThat(wrong.pointer()).isEqualTo("/label/facts/relations/0");
        Answer done =
                post(rev, path, override + facts(",\"relations\":[{\"type\":\"near\",\"from\":1,\"to\":0}]") + "}");
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        JsonNode outcome = exported("outcomes");
        assertThat(outcome.path("how").asText()).isEqualTo("OVERRIDE");
        assertThat(outcome.at("/label/facts/relations/0/type").asText()).isEqualTo("near");
    }
}
