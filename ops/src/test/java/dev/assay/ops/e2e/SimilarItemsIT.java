package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.e2e.GoldProject.Received;
import dev.assay.ops.process.ServerJvm;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that say nearly the same and were labeled otherwise come before a reviewer, who is shown both, also after a restart. */
final class SimilarItemsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path data = Path.of("");

    private String token = "";

    @Test
    void the_later_of_two_alike_that_were_labeled_differently_goes_to_review() throws InterruptedException {
        int port;
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            token = server.adminToken().orElseThrow();
            port = URI.create(server.url()).getPort();
            GoldProject project = open(server);
            project.create(1);
            project.items(texts());
            settle(project, 3);
            String etag = project.get("root-manager", "")
                    .headers()
                    .getOrDefault("etag", List.of(""))
                    .get(0);
            String policy = "{\"policy\":{\"mode\":\"REVIEW\",\"minSimilarity\":0.7},\"change\":\"many are alike\"}";
            assertThat(project.send("root-manager", "POST", "/reference-check", policy, "If-Match", etag)
                            .status())
                    .isEqualTo(200);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(reviews(project)).containsOnlyKeys("near"));
            theQueueNamesTheOther(project);
        }
        try (ServerJvm again = ServerForTests.start(data, port)) {
            GoldProject project = open(again);
            settle(project, 1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(reviews(project)).containsOnlyKeys("near", "same"));
            // Only now: what is settled while "same" still is contradicts that.
            settle(project, 1);
            JsonNode same = Objects.requireNonNull(reviews(project).get("same"));
            assertThat(same.at("/likeness/similarity").asDouble()).isEqualTo(1);
            String path = "/tasks/" + same.path("task").asText() + "/similar";
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(names(project, path))
                            .as("what is in review is settled on nothing and is left out")
                            .containsExactly("first", "agreeing"));
            assertThat(project.get("rev", path)
                            .json()
                            .at("/items/0/label/answer/option")
                            .asText())
                    .isEqualTo("yes");
            assertThat(project.get("ann", path).status()).isEqualTo(403);
        }
    }

    @Test
    void pictures_that_look_alike_and_numbers_that_are_near_are_similar_items()
            throws IOException, InterruptedException {
        Path directory = Files.createDirectories(data.resolve("media").resolve("looks"));
        draw(directory.resolve("boat.png"), 640, 1);
        draw(directory.resolve("copy.jpg"), 320, 1);
        draw(directory.resolve("house.png"), 640, 2);
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            GoldProject project = new GoldProject(server, server.adminToken().orElseThrow(), "looks");
            project.join("root-manager", "MANAGER");
            project.join("rev", "REVIEWER");
            project.join("ann", "LABELER");
            project.create(1);
            String lines = offer("boat", "boat.png", 640, 100)
                    + offer("copy", "copy.jpg", 320, 101)
                    + offer("dear", "boat.png", 640, 200)
                    + offer("house", "house.png", 640, 100);
            assertThat(project.send("root-manager", "POST", "/imports", lines, "Content-Type", "application/x-ndjson")
                            .json()
                            .path("accepted")
                            .asInt())
                    .isEqualTo(4);
            project.get("root-manager", "/tasks?limit=1"); // waits until the tasks are known
            settle(project, 4);
            String etag = project.get("root-manager", "")
                    .headers()
                    .getOrDefault("etag", List.of(""))
                    .get(0);
            String policy = "{\"policy\":{\"mode\":\"REVIEW\",\"minSimilarity\":0.8,\"scales\":{\"price\":20}},"
                    + "\"change\":\"offers are posted twice\"}";
            assertThat(project.send("root-manager", "POST", "/reference-check", policy, "If-Match", etag)
                            .status())
                    .isEqualTo(200);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(reviews(project)).containsOnlyKeys("copy"));
            JsonNode copy = Objects.requireNonNull(reviews(project).get("copy"));
            assertThat(copy.at("/likeness/externalId").asText()).isEqualTo("boat");
            assertThat(copy.at("/likeness/similarity").asDouble()).isBetween(0.8, 1.0);
            assertThat(copy.at("/likeness/policy/scales/price").asDouble()).isEqualTo(20);
        }
    }

    private static String offer(String name, String file, int width, int price) {
        return String.format(
                "{\"externalId\":\"%s\",\"fields\":{\"photo\":{\"type\":\"image\","
                        + "\"url\":\"/api/v1/projects/looks/media/%s\",\"width\":%d,\"height\":%d},\"price\":%d}}%n",
                name, file, width, width, price);
    }

    /** Ovals by a seed; the larger the finer, otherwise the same. */
    private static void draw(Path file, int width, long seed) throws IOException {
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Random random = new Random(seed);
        for (int oval = 0; oval < 12; oval++) {
            pen.setColor(new Color(random.nextInt(0xffffff)));
            int size = 40 + random.nextInt(260);
            pen.fillOval(
                    random.nextInt(640) * width / 640,
                    random.nextInt(640) * width / 640,
                    size * width / 640,
                    size * width / 640);
        }
        pen.dispose();
        String name = file.getFileName().toString();
        assertThat(ImageIO.write(image, name.substring(name.indexOf('.') + 1), file.toFile()))
                .isTrue();
    }

    private static List<String> names(GoldProject project, String path) {
        return project.get("rev", path).json().path("items").findValuesAsText("externalId");
    }

    private GoldProject open(ServerJvm server) {
        GoldProject project = new GoldProject(server, token, "alike");
        project.join("root-manager", "MANAGER");
        project.join("rev", "REVIEWER");
        project.join("ann", "LABELER");
        return project;
    }

    /** In the order they are handed out. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("first", "the cat sat on the mat in the sun");
        texts.put("near", "the cat sat on the mat in the sun today");
        texts.put("unlike", "a dog barked at the moon all night");
        texts.put("same", "The cat sat -- on the mat, in the SUN!");
        texts.put("agreeing", "the cat sat on the mat in the sun again");
        return texts;
    }

    /** Yes to the first of each project and to what agrees with it, no to all else. */
    private static void settle(GoldProject project, int times) {
        for (int i = 0; i < times; i++) {
            Received work = project.next("ann");
            assertThat(work.status()).as(work.body()).isEqualTo(200);
            String text = work.json().at("/item/text").asText();
            boolean yes = text.endsWith("the sun")
                    || text.endsWith("again")
                    || work.json().path("item").toString().matches(".*boat\\.png.*\\b100\\b.*");
            assertThat(project.submit("ann", work.json(), yes ? GoldProject.YES : GoldProject.NO)
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Map<String, JsonNode> reviews(GoldProject project) {
        Map<String, JsonNode> rows = new TreeMap<>();
        project.get("rev", "/reviews")
                .json()
                .path("items")
                .forEach(row -> rows.put(row.path("externalId").asText(), row));
        return rows;
    }

    private static void theQueueNamesTheOther(GoldProject project) {
        JsonNode near = Objects.requireNonNull(reviews(project).get("near"));
        assertThat(near.path("reason").asText()).startsWith("item first has 0.75 in common");
        assertThat(near.at("/likeness/externalId").asText()).isEqualTo("first");
        assertThat(near.at("/likeness/label/answer/option").asText()).isEqualTo("yes");
        assertThat(near.at("/likeness/apart/answer").asDouble()).isEqualTo(1);
        assertThat(near.at("/likeness/policy/minSimilarity").asDouble()).isEqualTo(0.7);
        JsonNode similar = project.get("rev", "/tasks/" + near.path("task").asText() + "/similar")
                .json()
                .at("/items/0");
        assertThat(similar.path("externalId").asText()).isEqualTo("first");
        assertThat(similar.path("similarity").asDouble()).isEqualTo(0.75);
        JsonNode history = project.get("rev", "/tasks/" + near.path("task").asText() + "/history")
                .json();
        assertThat(history.toString()).contains("\"likeness\":{");
    }
}
