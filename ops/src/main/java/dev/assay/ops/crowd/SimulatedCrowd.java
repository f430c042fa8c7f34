package dev.assay.ops.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Labelers that are not people: each draws its answer from the row of its confusion matrix that belongs to the item's gold
 * class, and its time from a log-normal distribution. The same seed gives the same crowd. Their names begin with {@code
 * sim-}.
 */
public final class SimulatedCrowd {
    private final long seed;
    private final List<SimulatedLabeler> labelers;

    private SimulatedCrowd(long seed, List<SimulatedLabeler> labelers) {
        this.seed = seed;
        this.labelers = List.copyOf(labelers);
    }

    /**
     * Reads a crowd's description: {@code seed} and {@code labelers} with {@code name}, {@code confusion}, {@code
     * medianSeconds} and {@code sigma}.
     *
     * @throws IllegalArgumentException when a row of a confusion matrix does not sum to 1, or a name has no {@code sim-}
     */
    public static SimulatedCrowd of(JsonNode description) {
        List<SimulatedLabeler> labelers = new ArrayList<>();
        description.path("labelers").forEach(labeler -> labelers.add(SimulatedLabeler.of(labeler)));
        return new SimulatedCrowd(description.path("seed").asLong(), labelers);
    }

    /**
     * Answers to every item.
     *
     * @param gold the items and their true classes
     * @param overlap how many labelers answer each item, drawn anew for each
     */
    public Recording answer(Map<String, String> gold, int overlap) {
        List<Answer> answers = new ArrayList<>();
        gold.forEach((item, truth) -> {
            SplittableRandom random = new SplittableRandom(seed ^ ((long) item.hashCode() << 17));
            for (SimulatedLabeler labeler : drawn(overlap, random)) {
                answers.add(new Answer(item, labeler.name(), labeler.answer(truth, random), labeler.seconds(random)));
            }
        });
        return Recording.of(answers);
    }

    private List<SimulatedLabeler> drawn(int overlap, SplittableRandom random) {
        List<SimulatedLabeler> left = new ArrayList<>(labelers);
        List<SimulatedLabeler> drawn = new ArrayList<>();
        while (drawn.size() < overlap && !left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn;
    }
}
