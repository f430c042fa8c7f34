package dev.assay.read.labelerwork;

import akka.Done;
import dev.assay.domain.shared.TaskId;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where work goes: a row for each task and one for each label, each written whole. */
interface LabelerWorkStore {
    CompletionStage<Done> write(Collection<TaskWork> tasks);

    CompletionStage<Optional<TaskWork>> load(TaskId task);
}
