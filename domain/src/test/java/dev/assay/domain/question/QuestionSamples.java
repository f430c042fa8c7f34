package dev.assay.domain.question;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.task.TaskRef;
import java.util.List;

/** One of every command, event and rejection of a question. Each command fits the history before it. */
public final class QuestionSamples {
    public static final QuestionId QUESTION = new QuestionId("q1");
    public static final ProjectId PROJECT = new ProjectId("reviews");
    public static final TaskRef TASK = new TaskRef(PROJECT, new TaskId("run1-0-7"), "item-7");
    public static final UserId ASKER = new UserId("ann");

    private QuestionSamples() {}

    static Origin asker(int number) {
        Origin origin = request(number);
        return new Origin(
                ASKER,
                Role.LABELER,
                origin.at(),
                origin.correlation(),
                new CommandKey("ann-" + number, "digest-" + number));
    }

    public static List<QuestionCommand> commands() {
        return List.of(
                new QuestionCommand.AskQuestion(asker(0), QUESTION, TASK, 2, "irony", "Does irony count?"),
                new QuestionCommand.AnswerQuestion(request(1), "Judge what is meant.", true),
                new QuestionCommand.ResolveQuestion(request(2), 3));
    }

    /** What {@link #commands()} lead to, in order. */
    public static List<QuestionEvent> events() {
        return List.of(
                new QuestionEvent.QuestionAsked(
                        QUESTION, PROJECT, asker(0), asker(0).at(), TASK, 2, "irony", "Does irony count?"),
                new QuestionEvent.QuestionAnswered(
                        QUESTION, PROJECT, request(1), asker(0).at(), "Judge what is meant.", true),
                new QuestionEvent.QuestionResolved(QUESTION, PROJECT, request(2), asker(0).at(), 3));
    }

    public static List<QuestionRejection> rejections() {
        return List.of(
                new QuestionRejection.NotAsked(),
                new QuestionRejection.IdTaken(),
                new QuestionRejection.OwnQuestion(),
                new QuestionRejection.AlreadyAnswered(),
                new QuestionRejection.Invalid(new Violation("/text", "must not be blank")),
                new QuestionRejection.KeyReused("key-1"));
    }
}
