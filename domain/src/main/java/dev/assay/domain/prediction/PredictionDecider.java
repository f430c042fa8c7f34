package dev.assay.domain.prediction;

import dev.assay.domain.prediction.PredictionCommand.RecordPredictions;
import dev.assay.domain.prediction.PredictionEvent.PredictionsRecorded;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.TaskId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every rule of the record of what one model version predicted. Repetition is recognised by the item, not by a key: a
 * version says one thing of an item, so that sending a file again, whole or in part, changes nothing.
 */
public final class PredictionDecider {
    /** Most predictions in one command. */
    public static final int MOST = 1000;

    private PredictionDecider() {}

    public static Decision<PredictionEvent, PredictionRejection> decide(
            Predictions predictions, PredictionCommand command) {
        if (command instanceof RecordPredictions sent) {
            return add(predictions, sent);
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<PredictionEvent, PredictionRejection> add(
            Predictions predictions, RecordPredictions command) {
        if (command.predictions().size() > MOST) {
            return Decision.reject(new PredictionRejection.TooMany(MOST));
        }
        TaskMarks known = predictions instanceof Predictions.Known before ? before.tasks() : TaskMarks.NONE;
        Set<TaskId> said = new HashSet<>();
        List<Prediction> fresh = new ArrayList<>();
        for (Prediction prediction : command.predictions()) {
            if (!known.has(prediction.task()) && said.add(prediction.task())) {
                fresh.add(prediction);
            }
        }
        if (fresh.isEmpty()) {
            return Decision.alreadyDone();
        }
        Predictions.Known before = knownOrNone(predictions);
        return Decision.accept(new PredictionsRecorded(
                command.project(),
                command.origin(),
                command.model(),
                before.number() + 1,
                before.total() + fresh.size(),
                command.schema(),
                fresh));
    }

    private static Predictions.Known knownOrNone(Predictions predictions) {
        return predictions instanceof Predictions.Known known
                ? known
                : new Predictions.Known(0, 0, TaskMarks.NONE, Set.of());
    }

    /** The record after an event; never refuses, never decides. */
    public static Predictions evolve(Predictions predictions, PredictionEvent event) {
        if (event instanceof PredictionsRecorded recorded) {
            List<TaskId> tasks =
                    recorded.predictions().stream().map(Prediction::task).toList();
            TaskMarks marks = knownOrNone(predictions).tasks().with(tasks);
            return new Predictions.Known(recorded.number(), recorded.total(), marks, new HashSet<>(tasks));
        }
        throw new AssertionError("no change for " + event);
    }
}
