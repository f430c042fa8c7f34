package dev.assay.http.route;

import akka.http.javadsl.model.HttpResponse;
import java.util.concurrent.CompletionStage;

/** Carries out one operation; throws or fails with a {@link dev.assay.http.problem.Refusal} when it is refused. */
public interface Handler {
    CompletionStage<HttpResponse> handle(Call call);
}
