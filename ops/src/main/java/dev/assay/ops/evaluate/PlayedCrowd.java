package dev.assay.ops.evaluate;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.ops.crowd.CrowdFiles;
import dev.assay.ops.crowd.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A recorded crowd to evaluate on: its answers in recorded order, and the right ones.
 *
 * @param name of the set: that of its directory
 * @param gold per item with a known answer, that answer; used to score and as what an expert says, never to decide
 */
public record PlayedCrowd(String name, Recording recording, Map<String, String> gold) {
    /** What every item asks: one option of those anybody chose. */
    static final String FIELD = "answer";

    /** Reads {@code labels.csv} and {@code gold.csv} in the directory. */
    public static PlayedCrowd read(Path directory) throws IOException {
        Path name = directory.toAbsolutePath().normalize().getFileName();
        return new PlayedCrowd(
                name == null ? "crowd" : name.toString(),
                Recording.of(CrowdFiles.answers(directory.resolve("labels.csv"))),
                CrowdFiles.gold(directory.resolve("gold.csv")));
    }

    LabelSchema schema() {
        List<String> options = List.copyOf(recording.classes());
        return new LabelSchema(List.of(new LabelField.ChoiceField(FIELD, "Answer", true, options)));
    }

    static Label label(String option) {
        return new Label(Map.of(FIELD, new LabelValue.Choice(option)));
    }

    /** Full overlap: the number of answers most items got, the smaller where two are as frequent. */
    int overlap() {
        Map<Integer, Integer> frequencies = new TreeMap<>();
        recording.overlaps().values().forEach(answers -> frequencies.merge(answers, 1, Integer::sum));
        return frequencies.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    /** How often one answer drawn at random from an item's own is wrong, on average over items with gold. */
    public double randomAnswerError() {
        Map<String, int[]> counted = new TreeMap<>();
        recording.answers().forEach(answer -> {
            String truth = gold.get(answer.item());
            if (truth != null) {
                int[] of = counted.computeIfAbsent(answer.item(), item -> new int[2]);
                of[0] += truth.equals(answer.label()) ? 0 : 1;
                of[1]++;
            }
        });
        return counted.values().stream()
                .mapToDouble(of -> (double) of[0] / of[1])
                .average()
                .orElse(0);
    }
}
