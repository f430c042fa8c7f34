package dev.assay.ops.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.ops.crowd.CrowdFiles;
import dev.assay.ops.crowd.CrowdPlan;
import dev.assay.ops.crowd.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A recorded crowd kept outside the repository: {@code ASSAY_DATA}, else {@code ../shared/data} beside it. */
record RecordedCrowd(String name, Recording recording, Map<String, String> gold, CrowdPlan plan) {
    /** Loads a crowd; a test whose crowd is absent says so by name and does not run. */
    static RecordedCrowd named(String name) throws IOException {
        Path directory = data().resolve(name);
        assumeTrue(
                Files.isDirectory(directory),
                "NOT RUN: the recorded crowd " + name + " is not in " + data() + "; set ASSAY_DATA to where it is");
        Recording recording = Recording.of(CrowdFiles.answers(directory.resolve("labels.csv")));
        Path items = directory.resolve("items.csv");
        return new RecordedCrowd(
                name,
                recording,
                CrowdFiles.gold(directory.resolve("gold.csv")),
                CrowdPlan.of(name, recording, Files.exists(items) ? CrowdFiles.items(items) : Map.of(), 0.5));
    }

    /** The first items of this crowd only, under another project. */
    RecordedCrowd first(int items, String project) {
        var kept = recording.overlaps().keySet().stream().limit(items).toList();
        Recording part = Recording.of(recording.answers().stream()
                .filter(answer -> kept.contains(answer.item()))
                .toList());
        return new RecordedCrowd(name, part, gold, CrowdPlan.of(project, part, Map.of(), 0.5));
    }

    /** The published figures for this crowd. */
    JsonNode reference() throws IOException {
        Path file = data().resolveSibling("reference").resolve(name + ".json");
        assumeTrue(Files.exists(file), "NOT RUN: no reference figures at " + file);
        return new ObjectMapper().readTree(file.toFile()).path("vote_ties");
    }

    private static Path data() {
        return Optional.ofNullable(System.getenv("ASSAY_DATA"))
                .map(Path::of)
                .orElseGet(() -> repository().resolveSibling("shared").resolve("data"));
    }

    private static Path repository() {
        Path directory = Path.of("").toAbsolutePath();
        return directory.endsWith("ops") && directory.getParent() != null ? directory.getParent() : directory;
    }
}
