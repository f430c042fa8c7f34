package dev.assay.ops.e2e;

import static dev.assay.ops.e2e.GoldProject.NO;
import static dev.assay.ops.e2e.GoldProject.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.e2e.GoldProject.Received;
import dev.assay.ops.process.ServerJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Nobody can tell gold from ordinary tasks by anything that is received: every answer to every request a labeler can make of
 * a task is taken apart, and no part of it, nor its size, headers or time, separates the two beyond chance. The gold comes
 * from an import of its own, which is the worst case for whatever tells a task's place. A feature that does tell (a task's
 * place in the imports, which only the test knows) is found by the same test.
 */
final class BlindGoldIT {
    private static final Logger LOG = LoggerFactory.getLogger(BlindGoldIT.class);
    private static final int GOLD = 120;
    private static final int ORDINARY = 1_300;
    private static final int LABELERS = 16;
    private static final int TURNS = 130;
    private static final double RATE = 0.3;
    private static final long SEED = 20_260_105;

    @TempDir
    private Path data = Path.of("");

    private final Map<String, Integer> places = new HashMap<>();

    @Test
    void nothing_that_labelers_receive_tells_gold_from_ordinary_tasks() throws Exception {
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            GoldProject project = prepared(server);
            Telling telling = played(project);
            assertThat(telling.special()).as("of %d hand-outs", telling.size()).isGreaterThan(telling.size() / 5L);
            Telling.Finding blind = telling.find(SEED, null);
            Telling.Finding control = telling.find(SEED, "leak:place");
            Telling.Finding faint = telling.find(SEED, "leak:one-in-five");
            LOG.info(
                    "{} hand-outs, {} gold, {} features: p = {}, strongest {}; place: p = {}; one in five: p = {}",
                    telling.size(),
                    telling.special(),
                    blind.scores().size(),
                    blind.p(),
                    blind.strongest(),
                    control.p(),
                    faint.p());
            assertThat(control.p())
                    .as("a leak is found: %s", control.strongest())
                    .isLessThanOrEqualTo(0.002);
            assertThat(faint.p())
                    .as("a faint leak is found: %s", faint.strongest())
                    .isLessThanOrEqualTo(0.002);
            assertThat(blind.scores()).as("features looked at").hasSizeGreaterThan(20);
            assertThat(blind.p()).as("strongest: %s", blind.strongest()).isGreaterThan(0.002);
        }
    }

    private GoldProject prepared(ServerJvm server) {
        GoldProject project = new GoldProject(server, server.adminToken().orElseThrow(), "blind");
        project.join("root-manager", "MANAGER");
        project.create(2);
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, String> gold = texts("g", GOLD, random);
        project.items(gold);
        project.items(texts("o", ORDINARY, random));
        assertThat(project.gold(gold.keySet()).body()).doesNotContain("REJECTED");
        project.policy(RATE);
        for (int i = 0; i < LABELERS; i++) {
            project.join("labeler" + i, "LABELER");
        }
        project.get("root-manager", "/gold");
        return project;
    }

    /** Texts of the same kind, gold or not; the test knows each one's place in the imports. */
    private Map<String, String> texts(String prefix, int count, SplittableRandom random) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            int words = 3 + random.nextInt(20);
            for (int word = 0; word < words; word++) {
                text.append(Long.toString(random.nextLong(1L << 30), 36)).append(' ');
            }
            places.put(text.toString(), places.size());
            texts.put(prefix + i, text.toString());
        }
        return texts;
    }

    private Telling played(GoldProject project) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Telling telling = new Telling();
        try {
            List<Future<List<Telling.Observation>>> labelers = new ArrayList<>();
            for (int i = 0; i < LABELERS; i++) {
                String labeler = "labeler" + i;
                SplittableRandom random = new SplittableRandom(SEED + i);
                labelers.add(threads.submit(() -> turns(project, labeler, random)));
            }
            for (Future<List<Telling.Observation>> labeler : labelers) {
                labeler.get().forEach(telling::add);
            }
            return telling;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Telling.Observation> turns(GoldProject project, String labeler, SplittableRandom random) {
        List<Telling.Observation> seen = new ArrayList<>();
        Map<String, Object> before = new HashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            Map<String, Object> features = new TreeMap<>();
            Received given = project.next(labeler);
            JsonNode work = given.json();
            if (!work.path("assignment").has("id")) {
                break;
            }
            String text = work.at("/item/text").asText();
            observe(features, "next", given, text);
            compared(features, before, work, text);
            deeds(project, labeler, work, text, random, features);
            int place = places.getOrDefault(text, -1);
            boolean gold = place < GOLD;
            features.put("leak:place", place);
            features.put("leak:one-in-five", gold && random.nextInt(5) == 0 ? "x" : "y");
            seen.add(new Telling.Observation(labeler, gold, features));
        }
        return seen;
    }

    /** Everything a labeler can ask of a task, the same for each but by lot. */
    private static void deeds(
            GoldProject project,
            String labeler,
            JsonNode work,
            String text,
            SplittableRandom random,
            Map<String, Object> features) {
        String path = "/tasks/" + work.path("task").asText();
        String assignment = path + "/assignments/" + work.at("/assignment/id").asText();
        observe(features, "show", project.send(labeler, "GET", path, null), text);
        observe(features, "renew", project.send(labeler, "POST", assignment + "/renewal", "{}"), text);
        int lot = random.nextInt(20);
        String label = random.nextBoolean() ? YES : NO;
        if (lot == 0) {
            observe(features, "release", project.send(labeler, "POST", assignment + "/release", "{}"), text);
            observe(features, "late", project.submit(labeler, work, label), text);
            return;
        }
        if (lot == 1) {
            observe(
                    features,
                    "skip",
                    project.send(labeler, "POST", assignment + "/skip", "{\"reason\":\"unclear\"}"),
                    text);
        } else {
            observe(features, "submit", project.submit(labeler, work, label), text);
            String other = label.equals(YES) ? NO : YES;
            observe(
                    features,
                    "revise",
                    project.send(labeler, "PUT", path + "/labels/mine", "{\"label\":" + other + "}"),
                    text);
        }
        observe(features, "again", project.submit(labeler, work, label), text);
        observe(features, "claim", project.send(labeler, "POST", path + "/claims", "{}"), text);
        observe(features, "after", project.send(labeler, "GET", path, null), text);
        observe(features, "activity", project.send(labeler, "GET", "/labelers/me", null), text);
    }

    /** Takes an answer apart: status, headers, size, time, and every leaf by its kind. */
    private static void observe(Map<String, Object> features, String step, Received received, String text) {
        features.put(step + ":status", Integer.toString(received.status()));
        features.put(
                step + ":headers", new TreeMap<>(received.headers()).keySet().toString());
        features.put(step + ":size", received.body().length() - text.length());
        features.put(step + ":millis", received.millis());
        leaves(features, step, received.json(), text);
    }

    private static void leaves(Map<String, Object> features, String at, JsonNode node, String text) {
        node.fieldNames().forEachRemaining(name -> {
            if (!name.equals("item")) {
                leaves(features, at + '/' + name, node.path(name), text);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            leaves(features, at + "/" + i, node.path(i), text);
        }
        if (node.isNumber()) {
            features.put(at, node.asDouble());
        } else if (node.isTextual()) {
            textual(features, at, node.asText());
        } else if (node.isValueNode()) {
            features.put(at, node.toString());
        }
    }

    /** A text that names something tells by its length, its beginning and, for short ones, itself. */
    private static void textual(Map<String, Object> features, String at, String text) {
        features.put(at + ":length", text.length());
        features.put(at + ":first", text.isEmpty() ? "" : text.substring(0, 1));
        if (text.length() <= 20 || text.contains(" ") || text.startsWith("urn:")) {
            features.put(at, text);
        }
        if (text.length() > 40 && !text.contains(" ") && !text.startsWith("urn:")) {
            features.put(at + ":order", text.substring(0, 12).hashCode() % 1_000_003);
            features.put(at + ":value", value(text));
        }
    }

    /** The beginning of a text as a number, to see whether it grows with the place. */
    private static double value(String text) {
        double value = 0;
        for (int i = 0; i < 8; i++) {
            value = value * 128 + text.charAt(i);
        }
        return value;
    }

    /** What somebody sees who compares a hand-out with the one before. */
    private static void compared(Map<String, Object> features, Map<String, Object> before, JsonNode work, String text) {
        String task = work.path("task").asText();
        Instant granted = Instant.parse(work.at("/assignment/grantedAt").asText());
        Instant until = Instant.parse(work.at("/assignment/leaseUntil").asText());
        features.put("lease", Duration.between(granted, until).toMillis());
        features.put("same as before", Boolean.toString(task.equals(before.get("task"))));
        if (before.get("granted") instanceof Instant last) {
            features.put("since before", Duration.between(last, granted).toMillis());
            features.put("after before", Boolean.toString(task.compareTo(String.valueOf(before.get("task"))) > 0));
        }
        before.put("task", task);
        before.put("granted", granted);
        features.put("length of text", text.length());
    }
}
