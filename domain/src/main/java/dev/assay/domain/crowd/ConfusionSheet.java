package dev.assay.domain.crowd;

import dev.assay.domain.shared.UserId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects answers as numbers, in growing arrays. */
final class ConfusionSheet {
    private final Map<UserId, Integer> labelers = new LinkedHashMap<>();
    private int[] item = new int[1024];
    private int[] labeler = new int[1024];
    private int[] given = new int[1024];
    private int size;

    /** Adds an item's answers: who gave which class. */
    void add(int of, Map<UserId, Integer> answers) {
        answers.forEach((by, answer) -> {
            if (size == item.length) {
                item = Arrays.copyOf(item, size * 2);
                labeler = Arrays.copyOf(labeler, size * 2);
                given = Arrays.copyOf(given, size * 2);
            }
            item[size] = of;
            labeler[size] = labelers.computeIfAbsent(by, id -> labelers.size());
            given[size] = answer;
            size++;
        });
    }

    LabelMatrix matrix(int items, int classes) {
        return LabelMatrix.of(
                items,
                labelers.size(),
                classes,
                Arrays.copyOf(item, size),
                Arrays.copyOf(labeler, size),
                Arrays.copyOf(given, size));
    }
}
