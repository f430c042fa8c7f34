package dev.assay.write.process;

import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectSamples;
import dev.assay.domain.question.Question;
import dev.assay.domain.question.QuestionSamples;
import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.QuestionId;
import dev.assay.write.WriteSide;
import dev.assay.write.serialization.DomainJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenInstructionsPublishedThenResolveQuestionsTest {
    @Test
    void a_version_resolves_the_questions_it_names_once_and_passes_over_what_is_none() {
        var questions = new MemoryEntities<>(WriteSide.QUESTION);
        String id = QuestionSamples.QUESTION.value();
        questions.carry(id, QuestionSamples.commands().get(0));
        var reaction = new WhenInstructionsPublishedThenResolveQuestions(questions);
        ProjectEvent published = new ProjectEvent.InstructionsPublished(
                ProjectSamples.PROJECT,
                request(1),
                3,
                Instructions.plain("Irony counts."),
                "irony",
                List.of(new QuestionId("nobodyasked"), QuestionSamples.QUESTION));
        FeedRecord record = new FeedRecord(
                EntityKind.PROJECT.lanes().get(0),
                1,
                "reviews",
                1,
                DomainJson.record(EntityKind.PROJECT, ChainHash.start("project|reviews"), published),
                Origins.START);
        reaction.on(record).toCompletableFuture().join();
        reaction.on(record).toCompletableFuture().join();
        assertThat(((Question.Asked) questions.state(id)).resolvedIn()).isEqualTo(3);
        assertThat(questions.events).hasSize(2);
    }
}
