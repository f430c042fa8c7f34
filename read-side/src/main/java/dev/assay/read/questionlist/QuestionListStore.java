package dev.assay.read.questionlist;

import akka.Done;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the list's rows go; each is written whole. */
interface QuestionListStore {
    CompletionStage<Done> write(Collection<QuestionRow> rows);

    CompletionStage<Optional<QuestionRow>> load(QuestionKey key);
}
