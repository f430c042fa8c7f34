package dev.assay.domain.crowd;

import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Crowd models for tests: labelers l00 to l11, some known well, some little, some not at all. */
public final class CrowdModels {
    private static final UserId NEWCOMER = new UserId("newcomer");

    private CrowdModels() {}

    /** Labelers of these accuracies, l00 first, each with the same evidence, in a field with these classes. */
    public static CrowdModel of(String field, List<String> classes, double evidence, double... accuracies) {
        List<LabelerModel> labelers = new ArrayList<>();
        for (double accuracy : accuracies) {
            UserId id = new UserId("l%02d".formatted(labelers.size()));
            labelers.add(LabelerModel.even(id, evidence, accuracy, classes.size()));
        }
        return new CrowdModel(1, List.of(field(field, classes, labelers)));
    }

    public static CrowdModel random(Random random, String field, List<String> classes) {
        List<LabelerModel> labelers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            if (random.nextInt(4) > 0) {
                UserId id = new UserId("l%02d".formatted(i));
                double accuracy = 0.4 + 0.59 * random.nextDouble();
                labelers.add(LabelerModel.even(id, random.nextInt(30), accuracy, classes.size()));
            }
        }
        return new CrowdModel(1 + random.nextInt(9), List.of(field(field, classes, labelers)));
    }

    private static FieldModel field(String field, List<String> classes, List<LabelerModel> labelers) {
        List<Double> priors = IntStream.range(0, classes.size())
                .mapToObj(i -> 1.0 / classes.size())
                .toList();
        return new FieldModel(field, classes, priors, LabelerModel.even(NEWCOMER, 0, 0.7, classes.size()), labelers);
    }
}
