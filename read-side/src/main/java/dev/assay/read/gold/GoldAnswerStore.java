package dev.assay.read.gold;

import akka.Done;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where verdicts go: a row per answer under its task and under its labeler, and a tally; each written whole. */
interface GoldAnswerStore {
    /** Names an answer. */
    record AnswerKey(ProjectId project, UserId labeler, TaskId task) {}

    CompletionStage<Done> write(Map<AnswerKey, GoldAnswer> answers, Map<GoldTallyKey, GoldTallyRow> tallies);

    CompletionStage<Optional<GoldTallyRow>> tally(GoldTallyKey key);
}
