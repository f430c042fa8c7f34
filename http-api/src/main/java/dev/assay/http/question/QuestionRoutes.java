package dev.assay.http.question;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.question.Question;
import dev.assay.domain.question.QuestionCommand.AnswerQuestion;
import dev.assay.domain.question.QuestionRejection;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.shared.Role;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.read.questionlist.QuestionListQuery;
import dev.assay.read.questionlist.QuestionRow;
import dev.assay.read.questionlist.QuestionState;
import dev.assay.write.entity.Reply;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Runs the operations on questions. Whoever only labels sees their own, and what was published. */
public final class QuestionRoutes {
    private final Questions questions;
    private final Asking asking;
    private final QuestionListQuery list;
    private final Paging paging;
    private final TaskHandles handles;

    public QuestionRoutes(
            Questions questions, Asking asking, QuestionListQuery list, Paging paging, TaskHandles handles) {
        this.questions = questions;
        this.asking = asking;
        this.list = list;
        this.paging = paging;
        this.handles = handles;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.ASK_QUESTION, this::ask)
                .on(Operation.LIST_QUESTIONS, this::list)
                .on(Operation.MY_QUESTIONS, this::mine)
                .on(Operation.SHOW_QUESTION, this::show)
                .on(Operation.ANSWER_QUESTION, this::answer)
                .on(Operation.LIST_ANSWERS, this::published);
    }

    private CompletionStage<HttpResponse> ask(Call call) {
        JsonBody body = call.json().only("text", "section");
        return asking.ask(call.project(), call.task(), body.text("section", ""), body.text("text"), call.origin())
                .thenApply(reply -> {
                    Reply.Done<Question, QuestionRejection> done = Replies.done(reply, EntityProblems::of);
                    QuestionView view =
                            QuestionView.of((Question.Asked) done.state()).toAsker(handles);
                    String location = "/api/v1/projects/" + call.project() + "/questions/" + view.question();
                    return Answers.replayed(Answers.created(location, view), done.repeated());
                });
    }

    private CompletionStage<HttpResponse> list(Call call) {
        return page(call, state(call));
    }

    private CompletionStage<HttpResponse> page(Call call, Predicate<QuestionRow> wanted) {
        Paging.Wanted page = paging.wanted(call);
        return list.list(call.project(), wanted, page.place(), page.limit())
                .thenApply(rows -> paging.answer(call, rows, QuestionView::of));
    }

    private static Predicate<QuestionRow> state(Call call) {
        String text = call.query("state").orElse("");
        if (text.isEmpty()) {
            return row -> true;
        }
        try {
            QuestionState state = QuestionState.valueOf(text.toUpperCase(Locale.ROOT));
            return row -> row.state() == state;
        } catch (IllegalArgumentException noState) {
            throw Problem.of(ProblemType.BAD_REQUEST, "state must be OPEN, ANSWERED or RESOLVED.")
                    .refusal();
        }
    }

    private CompletionStage<HttpResponse> mine(Call call) {
        Paging.Wanted page = paging.wanted(call);
        return list.of(call.project(), call.user(), page.place(), page.limit())
                .thenApply(rows ->
                        paging.answer(call, rows, row -> QuestionView.of(row).toAsker(handles)));
    }

    private CompletionStage<HttpResponse> published(Call call) {
        Paging.Wanted page = paging.wanted(call);
        return list.list(call.project(), QuestionRow::published, page.place(), page.limit())
                .thenApply(rows -> paging.answer(call, rows, QuestionView.Published::of));
    }

    private CompletionStage<HttpResponse> show(Call call) {
        return questions.question(call.project(), id(call)).thenApply(question -> {
            boolean own = question.asking().asker().equals(call.user());
            boolean labels = call.known().role() == Role.LABELER;
            if (labels && !own) {
                throw Questions.absent().refusal();
            }
            QuestionView view = QuestionView.of(question);
            return Answers.ok(labels ? view.toAsker(handles) : view);
        });
    }

    private CompletionStage<HttpResponse> answer(Call call) {
        JsonBody body = call.json().only("answer", "published");
        AnswerQuestion command = new AnswerQuestion(call.origin(), body.text("answer"), body.flag("published", false));
        QuestionId id = id(call);
        return questions
                .question(call.project(), id)
                .thenCompose(known -> questions.entities().carry(id.value(), command))
                .thenApply(reply -> {
                    Reply.Done<Question, QuestionRejection> done = Replies.done(reply, EntityProblems::of);
                    QuestionView view = QuestionView.of((Question.Asked) done.state());
                    return Answers.replayed(Answers.ok(view), done.repeated());
                });
    }

    private static QuestionId id(Call call) {
        return call.pathId("question", QuestionId::new, Questions.absent());
    }
}
