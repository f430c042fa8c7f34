package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.shared.Role;
import dev.assay.http.workspace.WorkspaceSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that lie on the server go to those who may see the project's tasks, in stretches, and never as a page. */
final class MediaTest extends ApiTest {
    @TempDir
    private static Path media = Path.of("");

    private String ann = "";

    @Override
    protected ApiSettings settings() {
        return super.settings().withWorkspace(new WorkspaceSettings(Optional.of(media), List.of()));
    }

    @BeforeEach
    void files() throws IOException {
        project("rte", 1);
        project("other", 1);
        ann = token("ann", Role.LABELER, "rte");
        Files.createDirectories(media.resolve("rte"));
        Files.createDirectories(media.resolve("other"));
        write("rte/sound.wav", "0123456789");
        write("rte/empty.png", "");
        write("rte/page.html", "<script>alert(1)</script>");
        write("rte/drawing.svg", "<svg onload='alert(1)'/>");
        write("other/secret.png", "secret");
        write("outside.png", "outside");
        if (!Files.exists(media.resolve("rte/link.png"))) {
            Files.createSymbolicLink(media.resolve("rte/link.png"), media.resolve("other/secret.png"));
        }
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(media.resolve(name), text, StandardCharsets.US_ASCII);
    }

    private Answer media(String token, String project, String file, String... headers) {
        return get(token, "/api/v1/projects/" + project + "/media/" + file, headers);
    }

    @Test
    void aFileIsServedWholeAndSandboxed() {
        Answer file = media(ann, "rte", "sound.wav");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().body()).isEqualTo("0123456789");
        assertThat(file.header("Content-Type")).isEqualTo("audio/wav");
        assertThat(file.header("Content-Length")).isEqualTo("10");
        assertThat(file.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(file.header("Cache-Control")).startsWith("private");
        assertThat(file.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(media(ann, "rte", "empty.png").response().body()).isEmpty();
    }

    @Test
    void aStretchIsServedAlone() {
        assertThat(stretch("bytes=2-4")).isEqualTo("206 234 bytes 2-4/10");
        assertThat(stretch("bytes=7-")).isEqualTo("206 789 bytes 7-9/10");
        assertThat(stretch("bytes=-2")).isEqualTo("206 89 bytes 8-9/10");
        assertThat(stretch("bytes=8-99")).isEqualTo("206 89 bytes 8-9/10");
        assertThat(stretch("bytes=10-")).isEqualTo("416  bytes */10");
        assertThat(stretch("bytes=0-1,3-4")).isEqualTo("200 0123456789 null");
        assertThat(stretch("lines=1-2")).isEqualTo("200 0123456789 null");
    }

    @Test
    void aStretchOfAFileThatHasChangedIsServedWhole() throws IOException {
        String tag = Objects.requireNonNull(media(ann, "rte", "sound.wav").header("ETag"));
        assertThat(tag).matches("\"[0-9a-f]+-[0-9a-f]+\"");
        assertThat(stretch("bytes=2-4", "If-Range", tag)).isEqualTo("206 234 bytes 2-4/10");
        assertThat(stretch("bytes=2-4", "If-Range", "\"another\"")).isEqualTo("200 0123456789 null");
        assertThat(stretch("bytes=2-4", "If-Range", "W/" + tag)).isEqualTo("200 0123456789 null");
        write("rte/sound.wav", "0123456789a");
        assertThat(stretch("bytes=2-4", "If-Range", tag)).isEqualTo("200 0123456789a null");
    }

    private String stretch(String range, String... more) {
        String[] headers =
                Stream.concat(Stream.of("Range", range), Stream.of(more)).toArray(String[]::new);
        Answer answer = media(ann, "rte", "sound.wav", headers);
        return answer.status() + " " + answer.response().body() + " " + answer.header("Content-Range");
    }

    @Test
    void nothingOutsideTheProjectsOwnDirectoryIsServed() {
        for (String name : List.of(
                "none.png",
                "..%2Fother%2Fsecret.png",
                "..%2Foutside.png",
                "%2e%2e%2foutside.png",
                "..",
                ".hidden.png",
                "link.png",
                "page.html",
                "drawing.svg",
                "sound.wav%00.png")) {
            Answer answer = media(ann, "rte", name);
            assertThat(answer.status()).as(name).isIn(400, 404);
            assertThat(answer.response().body())
                    .as(name)
                    .doesNotContain("secret")
                    .doesNotContain("alert");
        }
        assertThat(media(ann, "other", "secret.png").problem()).isEqualTo("project-not-found");
        assertThat(media(token("program", Role.SERVICE, "rte"), "rte", "sound.wav")
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void anOriginThatWouldWidenThePolicyIsRefused() {
        assertThatThrownBy(() -> new WorkspaceSettings(Optional.empty(), List.of("https://a.b; script-src *")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://media.example.org");
    }
}
