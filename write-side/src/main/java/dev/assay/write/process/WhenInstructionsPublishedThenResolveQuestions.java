package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.project.ProjectEvent.InstructionsPublished;
import dev.assay.domain.question.Question;
import dev.assay.domain.question.QuestionCommand;
import dev.assay.domain.question.QuestionCommand.ResolveQuestion;
import dev.assay.domain.question.QuestionRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.QuestionId;
import dev.assay.write.entity.Entities;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A version that names the questions it answers resolves them. */
public final class WhenInstructionsPublishedThenResolveQuestions implements Reaction {
    private final Entities<QuestionCommand, Question, QuestionRejection> questions;

    public WhenInstructionsPublishedThenResolveQuestions(
            Entities<QuestionCommand, Question, QuestionRejection> questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "resolve-questions";
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.PROJECT);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        CompletionStage<Done> done = CompletableFuture.completedStage(Done.getInstance());
        if (record.event() instanceof InstructionsPublished published) {
            for (QuestionId question : published.resolves()) {
                ResolveQuestion resolve = new ResolveQuestion(origin(published), published.version());
                done = done.thenCompose(before -> questions.carry(question.value(), resolve))
                        .thenApply(reply -> Done.getInstance());
            }
        }
        return done;
    }

    /** In the name of whoever published. */
    private static Origin origin(InstructionsPublished event) {
        Origin published = event.origin();
        String key = "resolved-by/" + event.version();
        return new Origin(
                published.by(), published.role(), published.at(), published.correlation(), new CommandKey(key, key));
    }
}
