package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.http.workspace.WorkspaceSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The pages are served from a list, cached by name, compressed, and under a policy that lets nothing foreign run. */
final class WorkspaceTest extends ApiTest {
    private static final String SCRIPT = "/assets/app-0123abcd.js";

    @Override
    protected ApiSettings settings() {
        return super.settings()
                .withWorkspace(new WorkspaceSettings(Optional.empty(), List.of("https://media.example.org")));
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void thePageIsAskedForAnewAndItsPartsAreKeptForever() {
        Answer page = get("", "/");
        assertThat(page.response().body()).contains("Workspace of the tests");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        Answer script = get("", SCRIPT);
        assertThat(script.header("Content-Type")).startsWith("application/javascript");
        assertThat(script.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        Answer again = get("", "/", "If-None-Match", String.valueOf(page.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(get("", "/", "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void onlyOwnScriptsAndStylesRunAndNobodyFramesThePage() {
        Answer page = get("", "/");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .contains("style-src 'self';")
                .contains("img-src 'self' data: blob: https://media.example.org;")
                .contains("frame-ancestors 'none'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void textIsCompressedForThoseWhoCanReadIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = bytes(SCRIPT);
        HttpResponse<byte[]> squeezed = bytes(SCRIPT, "Accept-Encoding", "br, gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(squeezed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(squeezed.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(squeezed.body().length).isLessThan(plain.body().length / 10);
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(squeezed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(squeezed.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(bytes(SCRIPT, "Accept-Encoding", "gzip;q=0, br").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void nothingOffTheListIsServed() throws IOException, InterruptedException {
        for (String path : List.of(
                "/assets/none.js",
                "/assets/..%2Findex.html",
                "/assets/%2e%2e%2f%2e%2e%2fopenapi.yaml",
                "/assets/../openapi.yaml",
                "/assets/",
                "/files.txt",
                "/index.html")) {
            HttpResponse<byte[]> answer = bytes(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("urn:assay:problem:not-found");
        }
    }
}
