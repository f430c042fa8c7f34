package dev.assay.ops.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ops.cli.Commands;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.crowd.Answer;
import dev.assay.ops.crowd.CrowdPlan;
import dev.assay.ops.crowd.CrowdRun;
import dev.assay.ops.crowd.Recording;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's name and address are erased: nothing of them is left on disk, and every history still verifies. */
final class ErasureIT {
    private static final String NAME = "Zebulon Quixotic-Vexillary";
    private static final String EMAIL = "zq.4711@vexillary.example";

    @Test
    void nothing_of_an_erased_person_is_left_on_disk_and_their_labels_stay(@TempDir Path data) throws Exception {
        ServerJvm server = ServerForTests.start(data, 0);
        String token = server.adminToken().orElseThrow();
        register(server.admin());
        labels(server.admin());
        NodeTool.flush(server.cassandraPid(), "assay", "person");
        assertThat(holding(data, NAME)).as("the search finds what is there").isNotEmpty();

        assertThat(server.admin().delete("/users/zeb/person").status()).isEqualTo(204);
        NodeTool.flush(server.cassandraPid(), "assay", "person");
        NodeTool.compact(server.cassandraPid(), "assay", "person");
        server.close();

        ServerJvm again = ServerForTests.start(data, 0);
        AssayClient admin = AssayClient.of(again.url(), token);
        assertThat(holding(data, NAME)).isEmpty();
        assertThat(holding(data, EMAIL)).isEmpty();
        assertThat(Commands.run("verify", "--data", data.toString()).text()).contains("intact");
        assertThat(admin.get("/projects/erased/labelers").body().toString())
                .contains("\"labels\":1")
                .contains("zeb");
        again.close();
    }

    private static void register(AssayClient admin) {
        AssayClient.required(
                "register",
                admin.post(
                        "/users",
                        AssayClient.object()
                                .put("userId", "zeb")
                                .put("name", NAME)
                                .put("email", EMAIL)));
    }

    private static void labels(AssayClient admin) throws InterruptedException {
        Recording recording = Recording.of(List.of(new Answer("a", "zeb", "x", 0), new Answer("b", "other", "x", 0)));
        new CrowdRun(
                        admin,
                        CrowdPlan.of("erased", recording, Map.of(), 0.5),
                        recording,
                        CrowdRun.Manner.DEFAULT,
                        new Listening())
                .run(Map.of());
    }

    /** Files with the text in them. A rare word stands in compressed files as it is: LZ4 only shortens what it repeats. */
    private static List<Path> holding(Path directory, String text) {
        byte[] word = text.substring(text.lastIndexOf(' ') + 1).getBytes(UTF_8);
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, word))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, byte[] word) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i <= bytes.length - word.length; i++) {
                int k = 0;
                while (k < word.length && bytes[i + k] == word[k]) {
                    k++;
                }
                if (k == word.length) {
                    return true;
                }
            }
            return false;
        } catch (java.nio.file.NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
