package dev.assay.write.process;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.screening.Screening;
import dev.assay.domain.screening.ScreeningRules;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldEvent;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a project's labels to the tests of its labelers, in the order they came, and keeps what they find. */
final class LabelerWatch {
    private final Screening screening;
    private final Map<TaskId, String> types = new HashMap<>();
    private final Map<TaskId, Label> expected = new HashMap<>();
    private final List<Suspected> found = new ArrayList<>();

    LabelerWatch(LabelSchema schema, ScreeningRules rules) {
        this.screening = new Screening(schema, rules);
    }

    /** Takes in one event; every event of a task in order. */
    void on(TaskEvent event) {
        TaskId task = event.ref().task();
        if (event instanceof TaskOpened opened) {
            types.put(task, opened.traits().type());
        } else if (event instanceof LabelSubmitted submitted) {
            submitted(task, submitted);
        } else if (event instanceof LabelRevised revised) {
            screening.revise(task.value(), revised.labeler(), revised.label());
        } else if (event instanceof ConsensusReached || event instanceof ConsensusMissed) {
            closed(task, null);
        } else if (event instanceof ReviewAccepted accepted) {
            closed(task, accepted.label());
        } else if (event instanceof OutcomeOverridden overridden) {
            closed(task, overridden.label());
        } else if (event instanceof ReviewRejected || event instanceof RelabelRequested) {
            closed(task, null);
        } else if (event instanceof GoldEvent gold) {
            gold(task, gold);
        }
    }

    /** What is expected of gold is the truth that its answers, and the labels it had before, are measured by. */
    private void gold(TaskId task, GoldEvent event) {
        if (event instanceof GoldDeclared declared) {
            expected.put(task, declared.standard().expected());
            closed(task, declared.standard().expected());
        } else if (event instanceof GoldCorrected corrected) {
            expected.put(task, corrected.standard().expected());
        } else if (event instanceof GoldRetired) {
            expected.remove(task);
        } else if (event instanceof GoldLabelJudged judged) {
            Label truth = expected.get(task);
            if (truth != null) {
                screening
                        .gold(judged.labeler(), judged.label(), truth)
                        .ifPresent(suspicion -> found.add(new Suspected(judged.labeler(), task, suspicion)));
            }
            timed(
                    task,
                    judged.labeler(),
                    Duration.between(judged.grantedAt(), judged.origin().at()));
        }
    }

    private void submitted(TaskId task, LabelSubmitted event) {
        screening.label(task.value(), event.labeler(), event.label());
        timed(
                task,
                event.labeler(),
                Duration.between(event.grantedAt(), event.origin().at()));
    }

    private void timed(TaskId task, UserId labeler, Duration took) {
        screening
                .timed(labeler, types.getOrDefault(task, ""), took)
                .ifPresent(suspicion -> found.add(new Suspected(labeler, task, suspicion)));
    }

    private void closed(TaskId task, @Nullable Label truth) {
        screening
                .closed(task.value(), truth)
                .forEach((labeler, suspicion) -> found.add(new Suspected(labeler, task, suspicion)));
    }

    List<Suspected> take() {
        List<Suspected> all = List.copyOf(found);
        found.clear();
        return all;
    }

    void again(Suspected suspected) {
        found.add(suspected);
    }
}
