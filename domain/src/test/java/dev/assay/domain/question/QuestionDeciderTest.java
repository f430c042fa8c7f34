package dev.assay.domain.question;

import static dev.assay.domain.question.QuestionSamples.asker;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.question.QuestionCommand.AnswerQuestion;
import dev.assay.domain.question.QuestionCommand.AskQuestion;
import dev.assay.domain.question.QuestionCommand.ResolveQuestion;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.Variants;
import org.junit.jupiter.api.Test;

class QuestionDeciderTest {
    private static final Specification<QuestionCommand, QuestionEvent, Question, QuestionRejection> QUESTION =
            new Specification<>(new Question.Absent(), QuestionDecider::decide, QuestionDecider::evolve);
    private static final QuestionCommand ASK = QuestionSamples.commands().get(0);

    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(QuestionSamples.commands())).isEqualTo(Variants.of(QuestionCommand.class));
        assertThat(Variants.among(QuestionSamples.events())).isEqualTo(Variants.of(QuestionEvent.class));
        assertThat(Variants.among(QuestionSamples.rejections())).isEqualTo(Variants.of(QuestionRejection.class));
    }

    @Test
    void every_command_leads_to_its_event() {
        var given = QUESTION.givenNothing();
        for (QuestionCommand command : QuestionSamples.commands()) {
            given = given.and(command);
        }
        assertThat(given.events()).isEqualTo(QuestionSamples.events());
        Question.Asked resolved = (Question.Asked) given.state();
        assertThat(resolved.resolvedIn()).isEqualTo(3);
        assertThat(resolved.answer()).isNotNull();
    }

    @Test
    void what_was_not_asked_is_neither_answered_nor_resolved() {
        QuestionSamples.commands().stream()
                .skip(1)
                .forEach(
                        command -> QUESTION.givenNothing().when(command).thenRefused(new QuestionRejection.NotAsked()));
    }

    @Test
    void nobody_answers_their_own_question() {
        QUESTION.after(ASK)
                .when(new AnswerQuestion(asker(1), "I know.", false))
                .thenRefused(new QuestionRejection.OwnQuestion());
    }

    @Test
    void an_answer_stays() {
        var answered = QUESTION.after(ASK, new AnswerQuestion(request(1), "Yes.", false));
        answered.when(new AnswerQuestion(request(2), "No.", true)).thenRefused(new QuestionRejection.AlreadyAnswered());
        answered.when(new AnswerQuestion(request(1), "Yes.", false)).thenAlreadyDone();
        answered.when(new AnswerQuestion(request(2, "key-1", "other"), "No.", false))
                .thenRefused(new QuestionRejection.KeyReused("key-1"));
    }

    @Test
    void a_version_resolves_an_open_question_too_and_once() {
        var resolved = QUESTION.after(ASK, new ResolveQuestion(request(1), 3));
        resolved.when(new ResolveQuestion(request(2), 4)).thenAlreadyDone();
        resolved.when(new AnswerQuestion(request(2), "Yes.", false))
                .thenRefused(new QuestionRejection.AlreadyAnswered());
    }

    @Test
    void question_and_answer_say_something() {
        QUESTION.givenNothing()
                .when(new AskQuestion(asker(0), QuestionSamples.QUESTION, QuestionSamples.TASK, 1, "", " "))
                .thenRefusedAt("/text");
        QUESTION.after(ASK).when(new AnswerQuestion(request(1), "", false)).thenRefusedAt("/answer");
    }

    @Test
    void an_id_is_asked_once() {
        QUESTION.after(ASK).when(ASK).thenAlreadyDone();
        QUESTION.after(ASK)
                .when(new AskQuestion(asker(5), QuestionSamples.QUESTION, QuestionSamples.TASK, 1, "", "Other?"))
                .thenRefused(new QuestionRejection.IdTaken());
    }
}
