package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.crowd.Answer;
import dev.assay.ops.crowd.CrowdPlan;
import dev.assay.ops.crowd.CrowdRun;
import dev.assay.ops.crowd.Recording;
import dev.assay.ops.crowd.SimulatedCrowd;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The built-in project and its simulated crowd, read from the resources. */
final class Demo {
    static final String PROJECT = "demo";

    private static final int OVERLAP = 3;
    /** Items after this one stay in the queue, for whoever tries the demo. */
    private static final int PLAYED = 110;
    /** Items after this one have one label less than they need. */
    private static final int COMPLETE = 100;

    private final AssayClient admin;
    private final ObjectMapper json = new ObjectMapper();

    Demo(AssayClient admin) {
        this.admin = admin;
    }

    /** Loads what is not there yet. */
    void load(CrowdRun.Watcher watcher) throws IOException, InterruptedException {
        Map<String, JsonNode> items = items();
        Map<String, String> gold = gold();
        CrowdPlan plan = new CrowdPlan(
                PROJECT,
                "Demo: what does the writer want?",
                "intent",
                json.readTree(resource("schema.json")),
                resource("instructions.md"),
                new CrowdPlan.Policy(OVERLAP, OVERLAP, 0.7),
                items,
                Map.of());
        new CrowdRun(admin, plan, part(items, gold), new CrowdRun.Manner(4, 0.5, 0), watcher).run(gold);
    }

    private Recording part(Map<String, JsonNode> items, Map<String, String> gold) throws IOException {
        Map<String, String> played = new LinkedHashMap<>();
        items.keySet().stream().limit(PLAYED).forEach(item -> played.put(item, Objects.requireNonNull(gold.get(item))));
        List<String> begun =
                items.keySet().stream().limit(PLAYED).skip(COMPLETE).toList();
        Recording all = SimulatedCrowd.of(json.readTree(resource("crowd.json"))).answer(played, OVERLAP);
        Map<String, Answer> last = new LinkedHashMap<>();
        all.answers().forEach(answer -> last.put(answer.item(), answer));
        return Recording.of(all.answers().stream()
                .filter(answer -> !begun.contains(answer.item()) || !answer.equals(last.get(answer.item())))
                .toList());
    }

    private Map<String, JsonNode> items() throws IOException {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (String line : resource("items.jsonl").lines().toList()) {
            JsonNode item = json.readTree(line);
            items.put(item.path("externalId").asText(), item.path("fields"));
        }
        return items;
    }

    private static Map<String, String> gold() throws IOException {
        Map<String, String> gold = new LinkedHashMap<>();
        resource("gold.csv").lines().skip(1).forEach(line -> {
            int comma = line.indexOf(',');
            gold.put(line.substring(0, comma), line.substring(comma + 1));
        });
        return gold;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
