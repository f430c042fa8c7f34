package dev.assay.read.labeltable;

import akka.Done;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Where the tables' rows go. */
interface LabelTableStore {
    CompletionStage<Done> write(Map<LabelKey, LabelChange> labels, Map<OutcomeKey, OutcomeChange> outcomes);
}
