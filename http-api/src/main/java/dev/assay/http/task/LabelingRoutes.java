package dev.assay.http.task;

import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.headers.RawHeader;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.write.entity.Reply;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs what labelers, reviewers and managers do to tasks. */
public final class LabelingRoutes {
    private static final int MOST_HELD = 100;
    private static final String ID_RULE = "must be an assignment's id as it was handed out";

    private final Labeling labeling;

    public LabelingRoutes(Labeling labeling) {
        this.labeling = labeling;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.NEXT_TASK, this::next)
                .on(Operation.CLAIM_TASK, this::claim)
                .on(Operation.RENEW_ASSIGNMENT, this::renew)
                .on(Operation.RELEASE_ASSIGNMENT, this::release)
                .on(Operation.SKIP_TASK, this::skip)
                .on(Operation.FLAG_EDGE_CASE, this::flag)
                .on(Operation.SUBMIT_LABEL, this::submit)
                .on(Operation.REVISE_LABEL, this::revise)
                .on(Operation.REVIEW_TASK, this::review)
                .on(Operation.OVERRIDE_OUTCOME, this::override)
                .on(Operation.REQUEST_RELABEL, this::relabel);
    }

    /** What an accepted command of a reviewer or manager answers. */
    record TaskChanged(TaskId task, long revision, Stage stage) {}

    private CompletionStage<HttpResponse> next(Call call) {
        Set<AssignmentId> holding = holding(call.json().only("holding"));
        return labeling.next(call.project(), holding, call.origin()).thenApply(LabelingRoutes::given);
    }

    /** The assignments a labeler says they have in hand. */
    public static Set<AssignmentId> holding(JsonBody body) {
        List<JsonNode> named = body.elements("holding");
        if (named.size() > MOST_HELD) {
            throw Problem.invalid("/holding", "must name at most " + MOST_HELD + " assignments")
                    .refusal();
        }
        Set<AssignmentId> holding = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            try {
                holding.add(new AssignmentId(named.get(i).asText()));
            } catch (IllegalArgumentException noId) {
                throw Problem.invalid("/holding/" + i, ID_RULE).refusal();
            }
        }
        return holding;
    }

    private CompletionStage<HttpResponse> claim(Call call) {
        call.json().only();
        return labeling.claim(call.project(), call.task(), call.origin()).thenApply(LabelingRoutes::given);
    }

    private static HttpResponse given(Labeling.Given given) {
        if (given instanceof Labeling.Given.Work work) {
            return Answers.ok(WorkView.of(work));
        }
        Map<String, @Nullable Object> nothing = new HashMap<>();
        nothing.put("assignment", null);
        nothing.putAll(((Labeling.Given.Nothing) given).said());
        return Answers.ok(nothing).addHeader(RawHeader.create("Retry-After", "1"));
    }

    private CompletionStage<HttpResponse> renew(Call call) {
        call.json().only();
        AssignmentId assignment = assignment(call);
        return labeling.renew(call.project(), call.task(), assignment, call.origin())
                .thenApply(done -> {
                    Map<String, @Nullable Object> answer = new HashMap<>();
                    answer.put("task", call.taskAsNamed());
                    answer.put("leaseUntil", TaskView.leaseUntil(done.state(), assignment));
                    return Answers.replayed(Answers.ok(answer), done.repeated());
                });
    }

    private CompletionStage<HttpResponse> release(Call call) {
        call.json().only();
        return given(call, new TaskCommand.ReleaseAssignment(call.origin(), assignment(call)));
    }

    private CompletionStage<HttpResponse> skip(Call call) {
        String reason = call.json().only("reason").text("reason");
        return given(call, new TaskCommand.SkipTask(call.origin(), assignment(call), reason));
    }

    private CompletionStage<HttpResponse> flag(Call call) {
        String reason = call.json().only("reason").text("reason");
        return given(call, new TaskCommand.FlagEdgeCase(call.origin(), reason));
    }

    private CompletionStage<HttpResponse> submit(Call call) {
        JsonBody body = call.json().only("assignment", "label");
        AssignmentId assignment = body.parsed("assignment", AssignmentId::new, ID_RULE);
        Label label = body.value("label", Label.class);
        return labeling.submit(call.project(), call.task(), assignment, label, call.origin())
                .thenApply(done -> taken(call, done));
    }

    private CompletionStage<HttpResponse> revise(Call call) {
        Label label = call.json().only("label").value("label", Label.class);
        return labeling.revise(call.project(), call.task(), label, call.origin())
                .thenApply(done -> taken(call, done));
    }

    private CompletionStage<HttpResponse> review(Call call) {
        JsonBody body = call.json().only("verdict", "comment");
        boolean accept = body.parsed("verdict", Verdict::valueOf, "must be ACCEPT or REJECT") == Verdict.ACCEPT;
        String comment = body.text("comment", "");
        return labeling.review(
                        call.project(),
                        call.task(),
                        call.user(),
                        skills -> accept
                                ? new TaskCommand.AcceptOutcome(call.origin(), comment, skills)
                                : new TaskCommand.RejectOutcome(call.origin(), comment, skills))
                .thenApply(done -> changed(call, done));
    }

    private enum Verdict {
        ACCEPT,
        REJECT
    }

    private CompletionStage<HttpResponse> override(Call call) {
        JsonBody body = call.json().only("label", "justification");
        Label label = body.value("label", Label.class);
        return labeling.override(call.project(), call.task(), label, body.text("justification"), call.origin())
                .thenApply(done -> changed(call, done));
    }

    private CompletionStage<HttpResponse> relabel(Call call) {
        String reason = call.json().only("reason").text("reason");
        return carry(call, new TaskCommand.RequestRelabel(call.origin(), reason));
    }

    private CompletionStage<HttpResponse> carry(Call call, TaskCommand command) {
        return labeling.carry(call.project(), call.task(), command).thenApply(done -> changed(call, done));
    }

    /** A labeler's command that needs nothing but the task. */
    private CompletionStage<HttpResponse> given(Call call, TaskCommand command) {
        return labeling.carry(call.project(), call.task(), command).thenApply(done -> taken(call, done));
    }

    private static HttpResponse taken(Call call, Reply.Done<Task, TaskRejection> done) {
        LabelTaken answer = LabelTaken.of(call.taskAsNamed(), call.user(), done);
        return Answers.replayed(Answers.ok(answer), done.repeated());
    }

    private static HttpResponse changed(Call call, Reply.Done<Task, TaskRejection> done) {
        TaskChanged answer =
                new TaskChanged(call.task(), done.revision(), done.state().stage());
        return Answers.replayed(Answers.ok(answer), done.repeated());
    }

    private static AssignmentId assignment(Call call) {
        return call.pathId(
                "assignment",
                AssignmentId::new,
                Problem.of(ProblemType.NOT_FOUND, "Use the assignment's id as it was handed out."));
    }
}
