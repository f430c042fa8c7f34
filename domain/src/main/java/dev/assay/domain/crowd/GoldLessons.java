package dev.assay.domain.crowd;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells a learner what answers to gold say of their givers. One gold task is answered by ever so many labelers: to the
 * learner every {@value #TOGETHER} of them are an item, so that an answer is learned at once however many came before, and
 * gold hardly weighs on how common each class is. Not safe for use by several threads.
 */
public final class GoldLessons {
    private static final int TOGETHER = 20;

    private final Consumer<Consumer<CrowdLearner>> learner;
    private final Map<TaskId, Map<UserId, Integer>> items = new HashMap<>();

    /** @param learner carries a lesson out */
    public GoldLessons(Consumer<Consumer<CrowdLearner>> learner) {
        this.learner = learner;
    }

    /**
     * A labeler answered, and what is right is known.
     *
     * @param number place among the task's gold answers, from 1
     */
    public void answered(TaskId task, int number, UserId labeler, Label label, Label expected) {
        int item = (number - 1) / TOGETHER;
        items.computeIfAbsent(task, none -> new HashMap<>()).put(labeler, item);
        learner.accept(known -> {
            known.label(name(task, item), labeler, label);
            known.known(name(task, item), expected);
        });
    }

    /** A labeler replaced their answer. */
    public void revised(TaskId task, UserId labeler, Label label) {
        Integer item = items.getOrDefault(task, Map.of()).get(labeler);
        if (item != null) {
            learner.accept(known -> known.label(name(task, item), labeler, label));
        }
    }

    /** What is right turned out to be something else. */
    public void corrected(TaskId task, Label expected) {
        items.getOrDefault(task, Map.of()).values().stream()
                .distinct()
                .sorted()
                .forEach(item -> learner.accept(known -> known.known(name(task, item), expected)));
    }

    private static String name(TaskId task, int item) {
        return task.value() + "/gold/" + item;
    }
}
