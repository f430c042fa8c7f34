package dev.assay.http.sample;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.sampling.AuditVerdict;
import dev.assay.domain.sampling.Sample;
import dev.assay.domain.sampling.SampleCommand;
import dev.assay.domain.sampling.SampleCommand.AuditTask;
import dev.assay.domain.sampling.SampleRejection;
import dev.assay.domain.shared.SampleId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.problem.SampleProblems;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.read.samplequeue.SampleQueueQuery;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Runs the operations on audit samples. */
public final class SampleRoutes {
    private final Entities<SampleCommand, Sample, SampleRejection> samples;
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final SampleQueueQuery queue;
    private final Paging paging;

    public SampleRoutes(
            Entities<SampleCommand, Sample, SampleRejection> samples,
            Entities<TaskCommand, Task, TaskRejection> tasks,
            SampleQueueQuery queue,
            Paging paging) {
        this.samples = samples;
        this.tasks = tasks;
        this.queue = queue;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        SampleDrawing drawing = new SampleDrawing(samples, queue);
        handlers.on(Operation.DRAW_SAMPLE, call -> drawing.draw(call).thenApply(reply -> drawn(call, reply)))
                .on(Operation.LIST_SAMPLES, this::list)
                .on(Operation.SHOW_SAMPLE, this::show)
                .on(Operation.LIST_SAMPLED_TASKS, this::tasks)
                .on(Operation.AUDIT_TASK, this::audit);
    }

    private static HttpResponse drawn(Call call, Reply<Sample, SampleRejection> reply) {
        Reply.Done<Sample, SampleRejection> done = Replies.done(reply, SampleProblems::of);
        SampleView view = SampleView.of((Sample.Drawn) done.state());
        String location = "/api/v1/projects/" + call.project() + "/samples/" + view.sample();
        return Answers.replayed(Answers.created(location, view), done.repeated());
    }

    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted page = paging.wanted(call);
        return queue.samples(call.project(), page.place(), page.limit())
                .thenApply(rows -> paging.answer(call, rows, Function.identity()));
    }

    private CompletionStage<HttpResponse> show(Call call) {
        return sample(call).thenApply(sample -> Answers.ok(SampleView.of(sample)));
    }

    private CompletionStage<HttpResponse> tasks(Call call) {
        Paging.Wanted page = paging.wanted(call);
        boolean waiting = waiting(call);
        return sample(call)
                .thenCompose(sample ->
                        queue.tasks(call.project(), sample.drawn().sample(), waiting, page.place(), page.limit()))
                .thenApply(rows -> paging.answer(call, rows, Function.identity()));
    }

    private static boolean waiting(Call call) {
        String state = call.query("state").orElse("ALL").toUpperCase(Locale.ROOT);
        if (!state.equals("ALL") && !state.equals("WAITING")) {
            throw Problem.of(ProblemType.BAD_REQUEST, "state must be WAITING or ALL.")
                    .refusal();
        }
        return state.equals("WAITING");
    }

    private CompletionStage<HttpResponse> audit(Call call) {
        JsonBody body = call.json().only("verdict", "comment");
        AuditVerdict verdict = body.parsed("verdict", AuditVerdict::valueOf, "must be CORRECT or WRONG");
        AuditTask command = new AuditTask(call.origin(), call.task(), verdict, body.text("comment", ""));
        return sample(call)
                .thenCompose(sample -> notOwn(call)
                        .thenCompose(
                                other -> samples.carry(sample.drawn().sample().value(), command)))
                .thenApply(reply -> {
                    Reply.Done<Sample, SampleRejection> done = Replies.done(reply, SampleProblems::of);
                    return Answers.replayed(Answers.ok(SampleView.of((Sample.Drawn) done.state())), done.repeated());
                });
    }

    private CompletionStage<Call> notOwn(Call call) {
        return tasks.standing(call.task().value()).thenApply(standing -> {
            if (standing.state() instanceof Task.Begun begun
                    && begun.dossier().labels().containsKey(call.user())) {
                throw Problem.of(ProblemType.OWN_LABEL, "Leave it to a reviewer who has not labeled the task.")
                        .refusal();
            }
            return call;
        });
    }

    private CompletionStage<Sample.Drawn> sample(Call call) {
        SampleId id = call.pathId("sample", SampleId::new, SampleProblems.absent());
        return samples.standing(id.value()).thenApply(standing -> {
            if (standing.state() instanceof Sample.Drawn drawn
                    && drawn.drawn().project().equals(call.project())) {
                return drawn;
            }
            throw SampleProblems.absent().refusal();
        });
    }
}
