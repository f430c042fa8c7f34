package dev.assay.ops.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.ops.client.AssayClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The demo's projects beside the one a simulated crowd plays: a kind of item each, with work for every role. */
public final class DemoProjects {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HARBOUR = "harbour";
    private static final String SOUNDS = "sounds";

    private final AssayClient admin;
    private final DemoMedia media;

    /** @param media the server's directory of media */
    public DemoProjects(AssayClient admin, Path media) {
        this.admin = admin;
        this.media = new DemoMedia(media);
    }

    /** Their ids. */
    public static List<String> ids() {
        return List.of("pairs", "names", HARBOUR, SOUNDS, "records");
    }

    /** Sets up what is missing. */
    public void load() throws IOException {
        for (String id : ids()) {
            new DemoProject(
                            admin,
                            id,
                            JSON.readTree(resource(id, "project.json")),
                            resource(id, "instructions.md"),
                            items(id))
                    .load();
        }
    }

    private List<DemoItem> items(String id) throws IOException {
        return switch (id) {
            case HARBOUR -> media.harbour(id);
            case SOUNDS -> media.sounds(id);
            default -> written(id);
        };
    }

    private static List<DemoItem> written(String id) throws IOException {
        List<DemoItem> items = new ArrayList<>();
        for (String line : resource(id, "items.jsonl").lines().toList()) {
            JsonNode item = JSON.readTree(line);
            List<JsonNode> answers = new ArrayList<>();
            item.path("answers").forEach(answers::add);
            items.add(new DemoItem(item.path("externalId").asText(), item.path("fields"), answers));
        }
        return items;
    }

    private static String resource(String project, String name) throws IOException {
        String path = "/demo/" + project + '/' + name;
        try (InputStream in = Objects.requireNonNull(DemoProjects.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
