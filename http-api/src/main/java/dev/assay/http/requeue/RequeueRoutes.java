package dev.assay.http.requeue;

import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.headers.RawHeader;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.domain.requeue.RelabelRule;
import dev.assay.domain.requeue.Requeue;
import dev.assay.domain.requeue.RequeueCommand;
import dev.assay.domain.requeue.RequeueCommand.StartRequeue;
import dev.assay.domain.requeue.RequeueCommand.StopRequeue;
import dev.assay.domain.requeue.RequeueRejection;
import dev.assay.domain.shared.RequeueId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.task.Stage;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.IdempotencyKeys;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.read.labeltable.StandingRow;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Runs the operations on outdated labels. */
public final class RequeueRoutes {
    private final Entities<RequeueCommand, Requeue, RequeueRejection> requeues;
    private final ProjectMemory projects;
    private final OutdatedLabels outdated;
    private final Paging paging;

    public RequeueRoutes(
            Entities<RequeueCommand, Requeue, RequeueRejection> requeues,
            ProjectMemory projects,
            OutdatedLabels outdated,
            Paging paging) {
        this.requeues = requeues;
        this.projects = projects;
        this.outdated = outdated;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.LIST_OUTDATED_LABELS, this::list)
                .on(Operation.START_REQUEUE, this::start)
                .on(Operation.SHOW_REQUEUE, this::show)
                .on(Operation.STOP_REQUEUE, this::stop);
    }

    /** A label that is outdated. */
    record OutdatedView(
            TaskId task,
            String externalId,
            Stage stage,
            int round,
            UserId labeler,
            @JsonRawValue String label,
            Versions versions,
            Instant at) {
        static OutdatedView of(StandingRow row) {
            return new OutdatedView(
                    row.label().task(),
                    row.label().externalId(),
                    row.stage(),
                    row.label().round(),
                    row.label().labeler(),
                    row.label().label(),
                    row.label().versions(),
                    row.label().at());
        }
    }

    /** How far a run is; {@code relabeled} and {@code passedOver} are told list by list. */
    record RequeueView(
            RequeueId requeue,
            Requeue.Status status,
            RelabelRule rule,
            String reason,
            UserId by,
            Instant startedAt,
            Instant lastAt,
            int listed,
            int relabeled,
            int passedOver) {
        static RequeueView of(Requeue.Started run) {
            return new RequeueView(
                    run.id(),
                    run.status(),
                    run.rule(),
                    run.reason(),
                    run.by(),
                    run.startedAt(),
                    run.lastAt(),
                    run.listed(),
                    run.relabeled(),
                    run.passedOver());
        }
    }

    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return projects.project(call.project())
                .thenApply(project -> RuleReading.rule(call, project))
                .thenCompose(rule -> outdated.page(call.project(), rule, wanted.place(), wanted.limit()))
                .thenApply(page -> paging.answer(call, page, OutdatedView::of));
    }

    private CompletionStage<HttpResponse> start(Call call) {
        JsonBody body = call.json().only("before", "section", "about", "reason");
        RequeueId id = new RequeueId("r"
                + IdempotencyKeys.sha256(
                                "requeue",
                                call.project().value(),
                                call.user().value(),
                                call.origin().cause().key())
                        .substring(0, 24));
        return projects.fresh(call.project())
                .thenCompose(project -> requeues.carry(
                        id.value(),
                        new StartRequeue(
                                call.origin(),
                                id,
                                call.project(),
                                RuleReading.rule(body, project),
                                body.text("reason"))))
                .thenApply(reply -> {
                    Reply.Done<Requeue, RequeueRejection> done = Replies.done(reply, EntityProblems::of);
                    HttpResponse response = Answers.json(202, RequeueView.of((Requeue.Started) done.state()))
                            .addHeader(RawHeader.create(
                                    "Location", "/api/v1/projects/" + call.project() + "/requeues/" + id));
                    return Answers.replayed(response, done.repeated());
                });
    }

    private CompletionStage<HttpResponse> show(Call call) {
        return run(call).thenApply(run -> Answers.ok(RequeueView.of(run)));
    }

    private CompletionStage<HttpResponse> stop(Call call) {
        String reason = call.json().only("reason").text("reason");
        return run(call)
                .thenCompose(run -> requeues.carry(run.id().value(), new StopRequeue(call.origin(), reason)))
                .thenApply(reply -> {
                    Reply.Done<Requeue, RequeueRejection> done = Replies.done(reply, EntityProblems::of);
                    HttpResponse response = Answers.ok(RequeueView.of((Requeue.Started) done.state()));
                    return Answers.replayed(response, done.repeated());
                });
    }

    private CompletionStage<Requeue.Started> run(Call call) {
        Problem absent = Problem.of(ProblemType.REQUEUE_NOT_FOUND, "Check the id that starting it answered.");
        RequeueId id = call.pathId("requeue", RequeueId::new, absent);
        return requeues.standing(id.value()).thenApply(standing -> {
            if (standing.state() instanceof Requeue.Started run && run.project().equals(call.project())) {
                return run;
            }
            throw absent.refusal();
        });
    }
}
