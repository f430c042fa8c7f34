package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Progress can be read, followed, and followed again after a break. */
final class ProgressTest extends ApiTest {
    private String ann = "";

    @Override
    protected ApiSettings settings() {
        ApiSettings usual = super.settings();
        return new ApiSettings(
                usual.host(),
                usual.port(),
                usual.bodyLimit(),
                usual.bodyPatience(),
                usual.lineLimit(),
                usual.importChunk(),
                usual.idle(),
                usual.sessions(),
                usual.usualPage(),
                usual.mostRows(),
                Duration.ofMillis(300),
                Duration.ofMillis(50),
                usual.shutdown(),
                usual.workspace());
    }

    @BeforeEach
    void people() {
        project("rte", 1);
        items("rte", 3);
        ann = token("ann", Role.LABELER, "rte");
    }

    private BufferedReader follow(String lastSeen) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/v1/projects/rte/progress/events"))
                .header("Authorization", "Bearer " + ann)
                .header("Accept", "text/event-stream");
        if (!lastSeen.isEmpty()) {
            request.header("Last-Event-ID", lastSeen);
        }
        HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String line(BufferedReader events, String start) throws IOException {
        String line = events.readLine();
        while (!line.startsWith(start)) {
            line = events.readLine();
        }
        return line;
    }

    @Test
    void changesComeAsTheyHappenAndOnlyThoseNotSeen() throws IOException, InterruptedException {
        assertThat(get(ann, "/api/v1/projects/rte/progress")
                        .body()
                        .path("items")
                        .asInt())
                .isEqualTo(3);
        try (BufferedReader events = follow("")) {
            assertThat(line(events, "id:")).isEqualTo("id: 3");
            assertThat(line(events, "data:")).contains("\"items\":3");
            post(ann, "/api/v1/projects/rte/assignments", "{}");
            assertThat(line(events, "id:")).isEqualTo("id: 5");
        }
        try (BufferedReader events = follow("5")) {
            assertThat(line(events, ":")).isEqualTo(": still here");
        }
        try (BufferedReader events = follow("4")) {
            assertThat(line(events, "id:")).isEqualTo("id: 5");
        }
    }
}
