package dev.assay.write.dispatch;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskFacts;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A gold task as the draw knows it, perhaps a little late.
 *
 * @param expected what is expected, in a form that is the same for the same label
 * @param retired whether it is gold no more
 * @param uses how often it was handed out
 * @param seenBy who was handed it, or judged it before
 * @param revision number of task events this was seen at
 */
public record GoldTask(
        TaskFacts facts, String expected, boolean retired, long uses, Set<UserId> seenBy, long revision) {
    public GoldTask {
        seenBy = Set.copyOf(seenBy);
    }

    /** The task as its own actor knows it; empty for one that never was gold. */
    static Optional<GoldTask> of(Task.Begun task, long revision) {
        if (!task.dossier().past().gold()) {
            return Optional.empty();
        }
        Set<UserId> seenBy = new HashSet<>(task.dossier().past().judgedBy());
        if (!(task instanceof Task.Gold gold)) {
            return Optional.of(new GoldTask(task.dossier().facts(), "", true, 0, seenBy, revision));
        }
        seenBy.addAll(gold.handed().keySet());
        String expected = gold.standard().expected().values().toString();
        return Optional.of(new GoldTask(
                gold.dossier().facts(), expected, false, gold.handed().size(), seenBy, revision));
    }

    /** The task as it is asked for; the task itself knows its slots. */
    ReadyTask ready() {
        return new ReadyTask(facts, Stage.GOLD, 0, seenBy, 0, Map.of(), revision);
    }
}
