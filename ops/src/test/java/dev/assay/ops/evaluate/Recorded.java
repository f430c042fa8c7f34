package dev.assay.ops.evaluate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where recorded crowds and their published figures are: {@code ASSAY_DATA}, else {@code ../shared/data} beside us. */
public final class Recorded {
    private Recorded() {}

    /** The directory of a crowd or of media; a test whose data is absent says so by name and does not run. */
    public static Path directory(String name) {
        Path directory = data().resolve(name);
        assumeTrue(
                Files.isDirectory(directory),
                "NOT RUN: the recorded data " + name + " is not in " + data() + "; set ASSAY_DATA to where it is");
        return directory;
    }

    static PlayedCrowd crowd(String name) throws IOException {
        return PlayedCrowd.read(directory(name));
    }

    /** Figures other programs got on this crowd. */
    static JsonNode reference(String name) throws IOException {
        Path file = data().resolveSibling("reference").resolve(name + ".json");
        assumeTrue(Files.exists(file), "NOT RUN: no reference figures at " + file);
        return new ObjectMapper().readTree(file.toFile());
    }

    private static Path data() {
        Path here = Path.of("").toAbsolutePath();
        Path repository = here.endsWith("ops") && here.getParent() != null ? here.getParent() : here;
        return Optional.ofNullable(System.getenv("ASSAY_DATA"))
                .map(Path::of)
                .orElseGet(() -> repository.resolveSibling("shared").resolve("data"));
    }
}
