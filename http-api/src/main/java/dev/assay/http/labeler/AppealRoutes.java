package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.appeal.Appeal;
import dev.assay.domain.appeal.Subject;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.label.Label;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.AppealId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
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
import dev.assay.http.task.Corrections;
import dev.assay.read.labeleractivity.LabelerActivityQuery;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the operations on appeals: a labeler objects, and a reviewer who did not decide the matter judges. */
public final class AppealRoutes {
    private static final String TASK_RULE = "must be a task's id";

    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final ProjectLabelers members;
    private final LabelerActivityQuery activity;
    private final EventFeed feed;
    private final Corrections outcomes;
    private final Corrections gold;
    private final Paging paging;
    private final Supplier<String> ids;
    private final TaskHandles handles;

    public AppealRoutes(
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            ProjectLabelers members,
            LabelerActivityQuery activity,
            EventFeed feed,
            Corrections outcomes,
            Corrections gold,
            Paging paging,
            Supplier<String> ids,
            TaskHandles handles) {
        this.labelers = labelers;
        this.members = members;
        this.activity = activity;
        this.feed = feed;
        this.outcomes = outcomes;
        this.gold = gold;
        this.paging = paging;
        this.ids = ids;
        this.handles = handles;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.FILE_APPEAL, this::file)
                .on(Operation.LIST_MY_APPEALS, call -> list(call, call.user()))
                .on(Operation.LIST_APPEALS, this::open)
                .on(Operation.DECIDE_APPEAL, this::decide);
    }

    /** One appeal, its task as its reader may name it; {@code upheld} is absent while it waits. */
    record AppealView(
            UserId labeler,
            AppealId appeal,
            Subject.Kind kind,
            @Nullable String task,
            @Nullable Boolean upheld) {
        static AppealView of(UserId labeler, AppealId id, Appeal appeal) {
            TaskId task = appeal.subject().task();
            return new AppealView(
                    labeler, id, appeal.subject().kind(), task == null ? null : task.value(), appeal.upheld());
        }

        AppealView toLabeler(TaskHandles handles) {
            return task == null
                    ? this
                    : new AppealView(labeler, appeal, kind, handles.of(new TaskId(task), labeler), upheld);
        }
    }

    private CompletionStage<HttpResponse> file(Call call) {
        JsonBody body = call.json().only("id", "kind", "task", "grounds");
        AppealId id = new AppealId(
                body.has("id")
                        ? body.parsed("id", AppealId::new, "must be an id").value()
                        : ids.get());
        Subject.Kind kind = body.parsed("kind", Subject.Kind::valueOf, "must be REVIEW, GOLD or SUSPENSION");
        String grounds = body.text("grounds");
        CompletionStage<Subject> subject = kind == Subject.Kind.SUSPENSION
                ? suspension(call)
                : decision(call, kind, body.parsed("task", handles::named, TASK_RULE));
        return subject.thenCompose(known -> labelers.carry(
                        call.user().value(),
                        new LabelerCommand.FileAppeal(call.origin(), id, call.project(), known, grounds)))
                .thenApply(reply -> answer(reply, view(call.user(), id, reply).toLabeler(handles)));
    }

    private CompletionStage<Subject> suspension(Call call) {
        return labelers.standing(call.user().value()).thenApply(standing -> {
            UserId by = standing.state() instanceof Labeler.Enrolled enrolled
                    ? enrolled.life().suspendedBy()
                    : null;
            if (by == null) {
                throw nothing().refusal();
            }
            return new Subject(Subject.Kind.SUSPENSION, null, by);
        });
    }

    /** Whoever labeled a task can object to the last review of it, or to what was expected of gold they were told of. */
    private CompletionStage<Subject> decision(Call call, Subject.Kind kind, TaskId task) {
        return feed.history(EntityKind.TASK, task.value()).thenApply(records -> {
            Optional<UserId> decider = kind == Subject.Kind.GOLD
                    ? Deciders.ofGold(records, call.project(), call.user())
                    : Deciders.ofReview(records, call.project(), call.user());
            return new Subject(kind, task, decider.orElseThrow(() -> nothing().refusal()));
        });
    }

    private static Problem nothing() {
        return Problem.of(
                ProblemType.NOTHING_TO_APPEAL,
                "Name a task that you labeled and a reviewer decided, or gold that you were told of, or be suspended.");
    }

    private CompletionStage<HttpResponse> list(Call call, UserId labeler) {
        return labelers.standing(labeler.value()).thenApply(standing -> {
            Paging.Wanted wanted = paging.wanted(call);
            String after = wanted.place() == null ? "" : wanted.place();
            List<AppealView> all = appeals(call, labeler, standing.state()).stream()
                    .filter(view -> view.appeal().value().compareTo(after) > 0)
                    .map(view -> view.toLabeler(handles))
                    .toList();
            List<AppealView> page = all.subList(0, Math.min(all.size(), wanted.limit()));
            boolean more = page.size() < all.size();
            return paging.answer(
                    call, page, more ? page.get(page.size() - 1).appeal().value() : null);
        });
    }

    private static List<AppealView> appeals(Call call, UserId labeler, Labeler state) {
        Map<AppealId, Appeal> appeals =
                state instanceof Labeler.Enrolled enrolled ? enrolled.life().appeals() : Map.of();
        return appeals.entrySet().stream()
                .filter(entry -> entry.getValue().project().equals(call.project()))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> AppealView.of(labeler, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The appeals that wait, labeler by labeler: a page holds those of as many labelers as its limit says. */
    private CompletionStage<HttpResponse> open(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return activity.list(call.project(), wanted.place(), wanted.limit()).thenCompose(page -> {
            CompletionStage<List<AppealView>> all = CompletableFuture.completedStage(new ArrayList<>());
            for (var row : page.rows()) {
                all = all.thenCompose(views -> labelers.standing(row.labeler().value())
                        .thenApply(standing -> {
                            appeals(call, row.labeler(), standing.state()).stream()
                                    .filter(view -> view.upheld() == null)
                                    .forEach(views::add);
                            return views;
                        }));
            }
            return all.thenApply(views -> paging.answer(call, views, page.next()));
        });
    }

    /** An appeal against a review or gold is upheld with the label that is right, which takes its place first. */
    private CompletionStage<HttpResponse> decide(Call call) {
        JsonBody body = call.json().only("upheld", "justification", "label");
        AppealId id = call.pathId("appeal", AppealId::new, absent());
        if (!body.has("upheld")) {
            throw Problem.invalid("/upheld", "is missing: it must be true or false")
                    .refusal();
        }
        boolean upheld = body.flag("upheld", false);
        String justification = body.text("justification");
        Label label = body.has("label") ? body.value("label", Label.class) : null;
        return members.named(call)
                .thenCompose(labeler -> labelers.standing(labeler.value())
                        .thenCompose(
                                standing -> corrected(call, appeal(standing.state(), id), upheld, label, justification))
                        .thenCompose(done -> labelers.carry(
                                labeler.value(),
                                new LabelerCommand.DecideAppeal(
                                        call.origin(), id, call.project(), upheld, justification)))
                        .thenApply(reply -> answer(reply, view(labeler, id, reply))));
    }

    private static Appeal appeal(Labeler state, AppealId id) {
        Appeal appeal = state instanceof Labeler.Enrolled enrolled
                ? enrolled.life().appeals().get(id)
                : null;
        if (appeal == null) {
            throw absent().refusal();
        }
        return appeal;
    }

    private CompletionStage<?> corrected(
            Call call, Appeal appeal, boolean upheld, @Nullable Label label, String justification) {
        TaskId task = appeal.subject().task();
        boolean needed = upheld && task != null && appeal.open();
        if (needed != (label != null) && appeal.open()) {
            throw Problem.invalid(
                            "/label",
                            needed
                                    ? "is missing: an appeal against a decision on a task is upheld with the label that is right"
                                    : "must be left out: nothing is corrected")
                    .refusal();
        }
        if (!needed || task == null || label == null || !appeal.project().equals(call.project())) {
            return CompletableFuture.completedStage(null);
        }
        if (call.user().equals(appeal.subject().decidedBy())) {
            throw EntityProblems.of(new LabelerRejection.NotImpartial()).refusal();
        }
        Corrections corrections = appeal.subject().kind() == Subject.Kind.GOLD ? gold : outcomes;
        return corrections.correct(call.project(), task, label, justification, call.origin("correction"));
    }

    private static AppealView view(UserId labeler, AppealId id, Reply<Labeler, LabelerRejection> reply) {
        Reply.Done<Labeler, LabelerRejection> done = Replies.done(reply, EntityProblems::of);
        return AppealView.of(labeler, id, appeal(done.state(), id));
    }

    private static HttpResponse answer(Reply<Labeler, LabelerRejection> reply, AppealView view) {
        return Answers.replayed(
                Answers.ok(view), Replies.done(reply, EntityProblems::of).repeated());
    }

    private static Problem absent() {
        return EntityProblems.of(new LabelerRejection.NoSuchAppeal());
    }
}
