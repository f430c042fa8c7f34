package dev.assay.domain.agreement.coefficient;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Labels kept outside the repository, of a worker's repeated labels of an item the first: {@code ASSAY_DATA}, else {@code
 * ../shared/data} beside it.
 *
 * @param items by item and worker
 */
record RecordedLabels(Map<String, Map<String, String>> items) {
    /** The figures say NaN where a tool did. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Loads a set; a test whose set is absent says so by name and does not run. */
    static RecordedLabels of(String file) throws IOException {
        Path path = data().resolve(file);
        assumeTrue(Files.exists(path), "NOT RUN: no recorded labels at " + path + "; set ASSAY_DATA to where they are");
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        for (String line : Files.readAllLines(path)) {
            List<String> cells = List.of(line.split(",", -1));
            if (!cells.get(0).equals("item")) {
                items.computeIfAbsent(cells.get(0), item -> new LinkedHashMap<>())
                        .putIfAbsent(cells.get(1), cells.get(2));
            }
        }
        return new RecordedLabels(items);
    }

    /** What others computed for a set; a test whose figures are absent says so by name and does not run. */
    static JsonNode reference(String name) throws IOException {
        Path path = data().resolveSibling("reference").resolve(name + ".json");
        assumeTrue(Files.exists(path), "NOT RUN: no reference figures at " + path);
        return JSON.readTree(path.toFile());
    }

    <C extends Comparable<C>> LabelTable<C> table(Function<String, C> label) {
        LabelTable<C> table = new LabelTable<>();
        items.values().forEach(item -> table.add(labels(item, label)));
        return table;
    }

    /** Only the items with so many labels. */
    LabelTable<String> table(int raters) {
        LabelTable<String> table = new LabelTable<>();
        items.values().stream().filter(item -> item.size() == raters).forEach(item -> table.add(item.values()));
        return table;
    }

    PairTable<String> pairs(String one, String other) {
        PairTable<String> table = new PairTable<>();
        for (Map<String, String> item : items.values()) {
            String first = item.get(one);
            String second = item.get(other);
            if (first != null && second != null) {
                table.add(first, second);
            }
        }
        return table;
    }

    List<String> workers() {
        return items.values().stream()
                .flatMap(item -> item.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static <C> Collection<C> labels(Map<String, String> item, Function<String, C> label) {
        return item.values().stream().map(label).toList();
    }

    private static Path data() {
        return Optional.ofNullable(System.getenv("ASSAY_DATA"))
                .map(Path::of)
                .orElseGet(() -> repository().resolveSibling("shared").resolve("data"));
    }

    private static Path repository() {
        Path directory = Path.of("").toAbsolutePath();
        return directory.endsWith("domain") && directory.getParent() != null ? directory.getParent() : directory;
    }
}
