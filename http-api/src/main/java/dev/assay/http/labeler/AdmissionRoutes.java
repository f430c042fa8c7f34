package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerDecider;
import dev.assay.domain.routing.ExpectedAccuracy;
import dev.assay.domain.shared.UserId;
import dev.assay.http.json.JsonBody;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.read.labeleraccuracy.AccuracyRow;
import dev.assay.read.labeleraccuracy.LabelerAccuracyQuery;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Runs what decides which work a labeler may get, and shows what routing ranks them by. */
public final class AdmissionRoutes {
    private final LabelerRoutes labelers;
    private final ProjectLabelers members;
    private final LabelerAccuracyQuery accuracy;

    public AdmissionRoutes(LabelerRoutes labelers, ProjectLabelers members, LabelerAccuracyQuery accuracy) {
        this.members = members;
        this.labelers = labelers;
        this.accuracy = accuracy;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.GRANT_CERTIFICATE, this::grant)
                .on(Operation.REVOKE_CERTIFICATE, this::revoke)
                .on(Operation.SET_DAILY_QUOTA, this::quota)
                .on(Operation.SHOW_ACCURACY, this::accuracy);
    }

    /** How often a labeler was right about a type, and how sure that is; {@code expected} is what routing reckons with. */
    record TypeAccuracy(String type, double expected, long agreed, long judged) {}

    /** By task type, the empty type for tasks nothing was said of. */
    record AccuracyView(UserId labeler, List<TypeAccuracy> types) {
        static AccuracyView of(UserId labeler, AccuracyRow row) {
            return new AccuracyView(
                    labeler,
                    row.byType().entrySet().stream()
                            .map(entry -> type(entry.getKey(), entry.getValue()))
                            .toList());
        }

        private static TypeAccuracy type(String type, ExpectedAccuracy known) {
            return new TypeAccuracy(type, known.value(), known.agreed(), known.judged());
        }
    }

    private CompletionStage<HttpResponse> grant(Call call) {
        JsonBody body = call.json().only("expires", "grounds");
        return labelers.carry(
                call,
                new LabelerCommand.GrantCertificate(
                        call.origin(), domain(call), body.moment("expires"), body.text("grounds")));
    }

    private CompletionStage<HttpResponse> revoke(Call call) {
        JsonBody body = call.json().only("justification");
        return labelers.carry(
                call, new LabelerCommand.RevokeCertificate(call.origin(), domain(call), body.text("justification")));
    }

    private CompletionStage<HttpResponse> quota(Call call) {
        JsonBody body = call.json().only("tasks", "reason");
        return labelers.carry(
                call,
                new LabelerCommand.SetDailyQuota(
                        call.origin(), body.integer("tasks", 0, LabelerDecider.MOST_TASKS), body.text("reason")));
    }

    private CompletionStage<HttpResponse> accuracy(Call call) {
        return members.named(call)
                .thenCompose(labeler -> accuracy.of(call.project(), labeler)
                        .thenApply(row -> Answers.ok(AccuracyView.of(labeler, row))));
    }

    private static String domain(Call call) {
        return Optional.ofNullable(call.path().get("domain")).orElseThrow();
    }
}
