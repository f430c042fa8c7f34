package dev.assay.domain.prediction;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of every command, event and rejection of what a model version predicted. */
public final class PredictionSamples {
    public static final ProjectId PROJECT = new ProjectId("reviews");
    public static final ModelVersion MODEL = new ModelVersion("sentiment", "2026-01");
    public static final TaskId TASK = new TaskId("run1-0-7");
    public static final ModelCheck CHECK = new ModelCheck(true, 0.9, 0, "negation");

    private PredictionSamples() {}

    public static Label label(String option) {
        return new Label(Map.of("answer", new LabelValue.Choice(option)));
    }

    public static Prediction says(String task, String option, double confidence) {
        return new Prediction(new TaskId(task), label(option), confidence);
    }

    /** A sure no against a yes. */
    public static Clash clash() {
        return new Clash(MODEL, label("no"), 0.97, new TreeMap<>(Map.of("answer", 1.0)), 2, CHECK);
    }

    public static PredictionCommand record(int minute, Prediction... predictions) {
        return new PredictionCommand.RecordPredictions(request(minute), PROJECT, MODEL, 1, List.of(predictions));
    }

    public static List<PredictionCommand> commands() {
        return List.of(record(0, says("run1-0-7", "no", 0.97), says("run1-0-8", "yes", 0.5)));
    }

    public static List<PredictionEvent> events() {
        return List.of(new PredictionEvent.PredictionsRecorded(
                PROJECT,
                request(0),
                MODEL,
                1,
                2,
                1,
                List.of(says("run1-0-7", "no", 0.97), says("run1-0-8", "yes", 0.5))));
    }

    public static List<PredictionRejection> rejections() {
        return List.of(new PredictionRejection.TooMany(PredictionDecider.MOST));
    }
}
