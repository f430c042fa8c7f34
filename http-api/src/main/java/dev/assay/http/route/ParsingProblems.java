package dev.assay.http.route;

import akka.event.LoggingAdapter;
import akka.http.ParsingErrorHandler;
import akka.http.javadsl.model.HttpResponse;
import akka.http.scaladsl.model.ErrorInfo;
import akka.http.scaladsl.model.StatusCode;
import akka.http.scaladsl.settings.ServerSettings;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;

/**
 * Answers what is so broken that Akka cannot make a request of it, in the same form as everything else and without
 * repeating any of it. Akka finds it by name as a Scala object, which is a class with a {@code MODULE$} of itself.
 */
public final class ParsingProblems extends ParsingErrorHandler {
    /** The one instance, under the name that Scala gives it. */
    public static final ParsingProblems MODULE$ = new ParsingProblems();

    private ParsingProblems() {}

    @Override
    public HttpResponse handle(StatusCode status, ErrorInfo error, LoggingAdapter log, ServerSettings settings) {
        log.debug("illegal request: {}", error.summary());
        Problem problem =
                Problem.of(ProblemType.BAD_REQUEST, "The request breaks the rules of HTTP, or its head is too long.");
        return Answers.problem(problem, "none");
    }
}
