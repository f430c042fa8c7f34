package dev.assay.read.agreement;

import akka.Done;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.TaskId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where counts go: a row for each cell and lane, one for each slice, and one for each task. */
interface AgreementStore {
    CompletionStage<Optional<Cell>> cell(Lane lane, CellKey key);

    CompletionStage<Done> writeCells(Lane lane, Map<CellKey, Cell> cells);

    CompletionStage<Optional<TaskLabels>> task(TaskId task);

    CompletionStage<Done> writeTasks(Map<TaskId, TaskLabels> tasks);
}
