package dev.assay.http.progress;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Moments;
import dev.assay.http.route.Operation;
import dev.assay.read.taskflow.TaskFlowQuery;
import java.util.concurrent.CompletionStage;

/** Reads how work flows through a project, now or as of a moment. */
public final class FlowRoutes {
    private final TaskFlowQuery query;

    public FlowRoutes(TaskFlowQuery query) {
        this.query = query;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_FLOW, this::flow);
    }

    private CompletionStage<HttpResponse> flow(Call call) {
        return Moments.past(call)
                .map(moment -> query.asOf(call.project(), moment))
                .orElseGet(() -> query.flow(call.project(), call.at()))
                .thenApply(flow -> Answers.ok(FlowView.of(flow)));
    }
}
