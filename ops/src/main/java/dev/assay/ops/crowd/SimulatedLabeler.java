package dev.assay.ops.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * One labeler's error model.
 *
 * @param confusion per true class, the probability of each answer
 * @param medianSeconds the median of the time an answer takes
 * @param sigma the standard deviation of that time's logarithm
 */
record SimulatedLabeler(
        String name, Map<String, SortedMap<String, Double>> confusion, double medianSeconds, double sigma) {
    private static final double ROUNDING = 1e-6;

    static SimulatedLabeler of(JsonNode description) {
        String name = description.path("name").asText();
        if (!name.startsWith("sim-")) {
            throw new IllegalArgumentException("a simulated labeler's name begins with sim-: \"" + name + '"');
        }
        SortedMap<String, SortedMap<String, Double>> confusion = new TreeMap<>();
        description
                .path("confusion")
                .properties()
                .forEach(row -> confusion.put(row.getKey(), row(name, row.getValue())));
        return new SimulatedLabeler(
                name,
                confusion,
                description.path("medianSeconds").asDouble(),
                description.path("sigma").asDouble());
    }

    private static SortedMap<String, Double> row(String name, JsonNode probabilities) {
        SortedMap<String, Double> row = new TreeMap<>();
        probabilities
                .properties()
                .forEach(entry -> row.put(entry.getKey(), entry.getValue().asDouble()));
        double sum = row.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("a row of " + name + "'s confusion matrix sums to " + sum);
        }
        return row;
    }

    String answer(String truth, SplittableRandom random) {
        SortedMap<String, Double> row =
                Objects.requireNonNull(confusion.get(truth), () -> name + " has no row for " + truth);
        double left = random.nextDouble();
        for (Map.Entry<String, Double> answer : row.entrySet()) {
            left -= answer.getValue();
            if (left < 0) {
                return answer.getKey();
            }
        }
        return row.lastKey();
    }

    /** In whole milliseconds, at least one. */
    double seconds(SplittableRandom random) {
        double seconds = medianSeconds * Math.exp(sigma * gaussian(random));
        return Math.max(1, Math.round(seconds * 1_000)) / 1_000.0;
    }

    /** A standard normal draw by Box and Muller (1958). */
    private static double gaussian(SplittableRandom random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
