package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.shared.Role;
import dev.assay.http.access.Bearer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports are whole or seen not to be, and harmless in a spreadsheet. */
final class ExportTest extends ApiTest {
    private static final String EXPORTS = "/api/v1/projects/rte/exports/";

    private String analyst = "";

    @BeforeEach
    void labels() {
        String root = token("root", Role.ADMIN, null);
        post(
                root,
                "/api/v1/projects",
                "{\"id\":\"rte\",\"name\":\"n\",\"instructions\":\"x\",\"policy\":{\"overlap\":1},\"schema\":{\"fields\":["
                        + "{\"type\":\"text\",\"name\":\"note\"},"
                        + "{\"type\":\"rating\",\"name\":\"stars\",\"min\":1,\"max\":5}]}}");
        items("rte", 4);
        analyst = token("ana", Role.ANALYST, "rte");
        String ann = token("ann", Role.LABELER, "rte");
        for (String note : List.of("plain", "=cmd()|calc", "a \\\"quoted\\\", cell", "@SUM(A1)\\nnext")) {
            Answer work = post(ann, "/api/v1/projects/rte/assignments", "{}");
            String id = work.body().path("assignment").path("id").asText();
            String label = "{\"note\":{\"type\":\"text\",\"text\":\"" + note
                    + "\"},\"stars\":{\"type\":\"rating\",\"step\":3}}";
            String path =
                    "/api/v1/projects/rte/tasks/" + work.body().path("task").asText() + "/labels";
            Answer done = post(ann, path, "{\"assignment\":\"" + id + "\",\"label\":" + label + "}");
            assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        }
    }

    @Test
    void theLastLineCountsAndHashesWhatCameBefore() throws JsonProcessingException {
        Answer export = get(analyst, EXPORTS + "labels");
        String body = export.response().body();
        int last = body.lastIndexOf('\n', body.length() - 2) + 1;
        JsonNode end = JSON.readTree(body.substring(last));
        assertThat(end.path("_end").asBoolean()).isTrue();
        assertThat(end.path("count").asInt()).isEqualTo(4);
        assertThat(end.path("sha256").asText()).isEqualTo(Bearer.hash(body.substring(0, last)));
        JsonNode first = JSON.readTree(body.substring(0, body.indexOf('\n')));
        assertThat(first.at("/label/stars/step").asInt()).isEqualTo(3);
        assertThat(first.path("seconds").asDouble()).isEqualTo(2);
        assertThat(export.header("Content-Disposition")).isEqualTo("attachment; filename=\"rte-labels.ndjson\"");
        assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
    }

    @Test
    void outcomesAreOnePerTask() throws JsonProcessingException {
        List<String> lines = get(analyst, EXPORTS + "outcomes?format=ndjson")
                .response()
                .body()
                .lines()
                .toList();
        assertThat(lines).hasSize(5);
        assertThat(JSON.readTree(lines.get(0)).path("how").asText()).isEqualTo("CONSENSUS");
    }

    @Test
    void noCellOfACsvIsAFormula() {
        Answer export = get(analyst, EXPORTS + "labels", "Accept", "text/csv");
        String body = export.response().body();
        assertThat(body.lines().findFirst().orElseThrow()).endsWith("policyVersion,label.note,label.stars");
        assertThat(body).contains(",plain,3\r\n");
        assertThat(body).contains(",'=cmd()|calc,3\r\n");
        assertThat(body).contains(",\"a \"\"quoted\"\", cell\",3\r\n");
        assertThat(body).contains(",\"'@SUM(A1)\nnext\",3\r\n");
        assertThat(export.header("Content-Type")).isEqualTo("text/csv; charset=UTF-8");
        assertThat(get(analyst, EXPORTS + "outcomes?format=csv")
                        .response()
                        .body()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .startsWith("task,externalId,item,stage");
        assertThat(get(analyst, EXPORTS + "outcomes?format=xls").status()).isEqualTo(400);
    }
}
