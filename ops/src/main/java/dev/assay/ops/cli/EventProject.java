package dev.assay.ops.cli;

import dev.assay.domain.gate.GateEvent;
import dev.assay.domain.goldset.GoldSetEvent;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.learning.LearningEvent;
import dev.assay.domain.prediction.PredictionEvent;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.question.QuestionEvent;
import dev.assay.domain.requeue.RequeueEvent;
import dev.assay.domain.sampling.SampleEvent;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.walkthrough.WalkthroughEvent;
import java.util.Optional;

/** Which project an event belongs to. */
final class EventProject {
    private EventProject() {}

    /** Empty for users and labelers, who belong to none. */
    static Optional<String> of(Object event) {
        if (event instanceof TaskEvent task) {
            return Optional.of(task.ref().project()).map(ProjectId::value);
        }
        if (event instanceof ProjectEvent project) {
            return Optional.of(project.project()).map(ProjectId::value);
        }
        if (event instanceof ImportEvent imported) {
            return Optional.of(imported.project()).map(ProjectId::value);
        }
        if (event instanceof QuestionEvent question) {
            return Optional.of(question.project()).map(ProjectId::value);
        }
        if (event instanceof RequeueEvent requeue) {
            return Optional.of(requeue.project()).map(ProjectId::value);
        }
        if (event instanceof GateEvent gate) {
            return Optional.of(gate.project()).map(ProjectId::value);
        }
        if (event instanceof WalkthroughEvent walkthrough) {
            return Optional.of(walkthrough.project()).map(ProjectId::value);
        }
        if (event instanceof GoldSetEvent set) {
            return Optional.of(set.project()).map(ProjectId::value);
        }
        if (event instanceof LearningEvent learning) {
            return Optional.of(learning.project()).map(ProjectId::value);
        }
        if (event instanceof PredictionEvent prediction) {
            return Optional.of(prediction.project()).map(ProjectId::value);
        }
        if (event instanceof SampleEvent sample) {
            return Optional.of(sample.project()).map(ProjectId::value);
        }
        return Optional.empty();
    }
}
