package dev.assay.read.taskhistory;

import akka.Done;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where the history's rows go; a row is keyed by task and sequence. */
interface TaskHistoryStore {
    CompletionStage<Done> write(List<HistoryRow> rows);
}
