package dev.assay.domain.question;

import dev.assay.domain.question.QuestionCommand.AnswerQuestion;
import dev.assay.domain.question.QuestionCommand.AskQuestion;
import dev.assay.domain.question.QuestionCommand.ResolveQuestion;
import dev.assay.domain.question.QuestionEvent.QuestionAnswered;
import dev.assay.domain.question.QuestionEvent.QuestionAsked;
import dev.assay.domain.question.QuestionEvent.QuestionResolved;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.Violation;
import java.util.Map;
import java.util.Optional;

/** Every rule of a question. */
public final class QuestionDecider {
    private QuestionDecider() {}

    public static Decision<QuestionEvent, QuestionRejection> decide(Question question, QuestionCommand command) {
        if (!(question instanceof Question.Asked asked)) {
            return command instanceof AskQuestion ask ? ask(ask) : Decision.reject(new QuestionRejection.NotAsked());
        }
        return switch (Keys.seen(asked.keys(), command.origin())) {
            case SAME -> Decision.alreadyDone();
            case OTHER ->
                Decision.reject(
                        new QuestionRejection.KeyReused(command.origin().cause().key()));
            case NEW -> change(asked, command);
        };
    }

    private static Decision<QuestionEvent, QuestionRejection> ask(AskQuestion command) {
        return valid(
                Text.check("/text", command.text(), true),
                new QuestionAsked(
                        command.question(),
                        command.task().project(),
                        command.origin(),
                        command.origin().at(),
                        command.task(),
                        command.version(),
                        command.section(),
                        command.text()));
    }

    private static Decision<QuestionEvent, QuestionRejection> change(Question.Asked question, QuestionCommand command) {
        if (command instanceof AskQuestion) {
            return Decision.reject(new QuestionRejection.IdTaken());
        }
        if (command instanceof AnswerQuestion answer) {
            return answer(question, answer);
        }
        if (command instanceof ResolveQuestion resolve) {
            return question.resolvedIn() > 0 ? Decision.alreadyDone() : Decision.accept(resolved(question, resolve));
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<QuestionEvent, QuestionRejection> answer(Question.Asked question, AnswerQuestion command) {
        if (!(question instanceof Question.Open)) {
            return Decision.reject(new QuestionRejection.AlreadyAnswered());
        }
        Asking asking = question.asking();
        if (asking.asker().equals(command.origin().by())) {
            return Decision.reject(new QuestionRejection.OwnQuestion());
        }
        return valid(
                Text.check("/answer", command.answer(), true),
                new QuestionAnswered(
                        asking.id(),
                        asking.task().project(),
                        command.origin(),
                        asking.at(),
                        command.answer(),
                        command.published()));
    }

    private static QuestionEvent resolved(Question.Asked question, ResolveQuestion command) {
        Asking asking = question.asking();
        return new QuestionResolved(
                asking.id(), asking.task().project(), command.origin(), asking.at(), command.version());
    }

    private static Decision<QuestionEvent, QuestionRejection> valid(
            Optional<Violation> violation, QuestionEvent event) {
        return violation
                .<Decision<QuestionEvent, QuestionRejection>>map(
                        found -> Decision.reject(new QuestionRejection.Invalid(found)))
                .orElseGet(() -> Decision.accept(event));
    }

    /** The question after an event; never refuses, never decides. */
    public static Question evolve(Question question, QuestionEvent event) {
        if (event instanceof QuestionAsked asked) {
            Asking asking = new Asking(
                    asked.question(),
                    asked.task(),
                    asked.origin().by(),
                    asked.askedAt(),
                    asked.version(),
                    asked.section(),
                    asked.text());
            return new Question.Open(asking, Keys.with(Map.of(), asked.origin()));
        }
        if (!(question instanceof Question.Asked before)) {
            throw new AssertionError(event + " cannot come before the question was asked");
        }
        Map<String, String> keys = Keys.with(before.keys(), event.origin());
        if (event instanceof QuestionAnswered answered) {
            Answer answer = new Answer(
                    answered.answer(), answered.origin().by(), answered.origin().at(), answered.published());
            return new Question.Answered(before.asking(), answer, keys);
        }
        if (event instanceof QuestionResolved resolved) {
            return new Question.Resolved(before.asking(), before.answer(), resolved.version(), keys);
        }
        throw new AssertionError("no change for " + event);
    }
}
