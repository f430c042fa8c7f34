package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.shared.Role;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports take in what holds, report what does not, and can be gone on with. */
final class ImportTest extends ApiTest {
    private static final String IMPORTS = "/api/v1/projects/rte/imports";

    private String service = "";
    private String root = "";

    @BeforeEach
    void people() {
        project("rte", 2);
        service = token("svc", Role.SERVICE, "rte");
        root = token("root", Role.ADMIN, null);
    }

    private Answer ndjson(String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-ndjson";
        return post(service, IMPORTS, body, all);
    }

    private Answer rejections(Answer imported) {
        return get(service, IMPORTS + "/" + imported.body().path("run").asText() + "/rejections");
    }

    private static String line(int i) {
        return "{\"externalId\":\"x" + i + "\",\"fields\":{\"text\":\"T" + i + "\"}}\n";
    }

    @Test
    void malformedLinesAreReportedByNumberAndTheRestGoesIn() {
        String body = line(1)
                + "not json\n"
                + "\n"
                + "{\"externalId\":\"a\",\"fields\":{}}\n"
                + "{\"externalId\":\"b\",\"fields\":{\"t\":\"x\"},\"overlap\":0}\n"
                + "{\"externalId\":\"c\",\"fields\":{\"t\":[1]}}\n"
                + "{\"externalId\":\"d\",\"fields\":{\"t\":\"x\"},\"extra\":1}\n"
                + "{\"fields\":{\"t\":\"x\"}}\n"
                + "{\"externalId\":\"e\",\"fields\":{\"i\":{\"type\":\"image\",\"url\":\"u\",\"width\":0,\"height\":1}}}\n"
                + "{\"externalId\":\"f\",\"fields\":{\"t\":\"" + "x".repeat(300_000) + "\"}}\n"
                + line(1)
                + "{\"externalId\":\"x1\",\"fields\":{\"t\":\"other\"}}\n"
                + "{\"externalId\":\"g\",\"fields\":{\"n\":1.50,\"f\":true,"
                + "\"i\":{\"type\":\"image\",\"url\":\"u\",\"width\":2,\"height\":1},"
                + "\"a\":{\"type\":\"audio\",\"url\":\"u\",\"seconds\":2.5}},\"overlap\":5}";
        Answer imported = ndjson(body);
        assertThat(imported.status()).as(imported.body().toString()).isEqualTo(200);
        assertThat(imported.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(imported.body().path("duplicates").asInt()).isEqualTo(1);
        assertThat(imported.body().path("rejected").asInt()).isEqualTo(9);
        assertThat(imported.body().path("resumed").asBoolean()).isFalse();
        Answer report = rejections(imported);
        assertThat(IntStream.range(0, 9)
                        .mapToObj(i -> report.body().path("items").path(i))
                        .map(row -> row.path("line").asInt() + " "
                                + row.path("code").asText() + " "
                                + row.path("pointer").asText())
                        .toList())
                .containsExactly(
                        "2 malformed ",
                        "4 invalid /fields",
                        "5 invalid /overlap",
                        "6 invalid /fields/t",
                        "7 invalid /extra",
                        "8 invalid /externalId",
                        "9 invalid /fields/i",
                        "10 too-large ",
                        "12 external-id-taken /externalId");
        Answer lines = get(
                service,
                IMPORTS + "/" + imported.body().path("run").asText() + "/rejections",
                "Accept",
                "application/x-ndjson");
        assertThat(lines.response().body().lines()).hasSize(9);
    }

    @Test
    void traitsSayWhatKindOfWorkAnItemIs() {
        String body = "{\"externalId\":\"a\",\"fields\":{\"t\":\"x\"},\"traits\":"
                + "{\"type\":\"sentiment\",\"domain\":\"law\",\"skills\":[\"german\",\"law\"],\"priority\":7}}\n"
                + "{\"externalId\":\"b\",\"fields\":{\"t\":\"y\"},\"traits\":{\"priority\":10}}\n"
                + "{\"externalId\":\"c\",\"fields\":{\"t\":\"y\"},\"traits\":{\"type\":\"two words\"}}\n"
                + "{\"externalId\":\"d\",\"fields\":{\"t\":\"y\"},\"traits\":{\"skills\":[[1]]}}\n"
                + "{\"externalId\":\"e\",\"fields\":{\"t\":\"y\"},\"traits\":{\"mood\":1}}\n"
                + "{\"externalId\":\"f\",\"fields\":{\"t\":\"y\"},\"traits\":7}\n";
        Answer imported = ndjson(body);
        assertThat(imported.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(rejections(imported).body().path("items").findValuesAsText("pointer"))
                .containsExactly("/traits/priority", "/traits/type", "/traits/skills", "/traits/mood", "/traits");
        String csv =
                "id,text,traits.type,traits.skills,traits.priority\n1,One,ner,a;b,2\n2,Two,,,\n3,Three,ner,,high\n";
        Answer table = post(service, IMPORTS, csv, "Content-Type", "text/csv");
        assertThat(table.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(traits("a").toString())
                .isEqualTo(
                        "{\"domain\":\"law\",\"priority\":7,\"skills\":[\"german\",\"law\"],\"type\":\"sentiment\"}");
        assertThat(traits("1").toString()).isEqualTo("{\"priority\":2,\"skills\":[\"a\",\"b\"],\"type\":\"ner\"}");
        assertThat(traits("2").isMissingNode()).isTrue();
    }

    private JsonNode traits(String externalId) {
        String task = get(root, "/api/v1/projects/rte/tasks?externalId=" + externalId)
                .body()
                .at("/items/0/task")
                .asText();
        return get(root, "/api/v1/projects/rte/tasks/" + task).body().path("traits");
    }

    @Test
    void csvKeepsQuotesLineBreaksAndUnicode() {
        String body = String.join(
                "\r\n",
                "\uFEFFid,text,overlap",
                "1,\"a \"\"quoted\"\" word, and\na new line\",3",
                "2,größe 😀,",
                "3,too,many,cells",
                ",no id,",
                "4,bad overlap,900",
                "");
        Answer imported = post(service, IMPORTS, body, "Content-Type", "text/csv");
        assertThat(imported.body().path("accepted").asInt())
                .as(imported.body().toString())
                .isEqualTo(2);
        assertThat(rejections(imported).body().path("items").findValuesAsText("line"))
                .containsExactly("5", "6", "7");
        String task = get(root, "/api/v1/projects/rte/tasks?externalId=1")
                .body()
                .at("/items/0/task")
                .asText();
        Answer first = get(root, "/api/v1/projects/rte/tasks/" + task);
        assertThat(first.body().at("/item/text").asText()).isEqualTo("a \"quoted\" word, and\na new line");
        assertThat(first.body().path("overlap").asInt()).isEqualTo(3);
        String second = get(root, "/api/v1/projects/rte/tasks?externalId=2")
                .body()
                .at("/items/0/task")
                .asText();
        assertThat(get(root, "/api/v1/projects/rte/tasks/" + second)
                        .body()
                        .at("/item/text")
                        .asText())
                .isEqualTo("größe 😀");
    }

    @Test
    void csvWithoutAnIdColumnIsRefusedWhole() {
        Answer refused = post(service, IMPORTS, "a,b\n1,2\n", "Content-Type", "text/csv");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(post(service, IMPORTS, "a,b\n", "Content-Type", "application/json")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aBrokenOffImportIsGoneOnWith() {
        String body = IntStream.range(0, 2500).mapToObj(ImportTest::line).collect(Collectors.joining());
        world.intake.failAfter(1);
        Answer broken = ndjson(body, "Idempotency-Key", "run-1");
        assertThat(broken.status()).isEqualTo(503);
        Answer resumed = ndjson(body, "Idempotency-Key", "run-1");
        assertThat(resumed.status()).as(resumed.body().toString()).isEqualTo(200);
        assertThat(resumed.body().path("resumed").asBoolean()).isTrue();
        assertThat(resumed.body().path("accepted").asInt()).isEqualTo(2500);
        assertThat(resumed.body().path("chunks").asInt()).isEqualTo(3);
        Answer again = ndjson(body, "Idempotency-Key", "run-1");
        assertThat(again.body().path("accepted").asInt()).isEqualTo(2500);
        Answer changed = ndjson(body.replace("T7\"", "T8x\""), "Idempotency-Key", "run-1");
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.problem()).isEqualTo("import-input-changed");
        Answer grown = ndjson(
                body + IntStream.range(3000, 3600).mapToObj(ImportTest::line).collect(Collectors.joining()),
                "Idempotency-Key",
                "run-1");
        assertThat(grown.status()).isEqualTo(422);
        Answer other = ndjson(body, "Idempotency-Key", "run-2");
        assertThat(other.body().path("duplicates").asInt()).isEqualTo(2500);
        assertThat(get(service, IMPORTS).body().path("items")).hasSize(2);
        assertThat(get(service, IMPORTS + "/" + other.body().path("run").asText())
                        .body()
                        .path("complete")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void nothingAtAllIsAnImportToo() {
        Answer imported = ndjson("");
        assertThat(imported.status()).as(imported.body().toString()).isEqualTo(200);
        assertThat(imported.body().path("chunks").asInt()).isZero();
    }
}
