package dev.assay.http.problem;

/** Ends the handling of a request with a problem; carries no stack trace because it is an answer, not a bug. */
public final class Refusal extends RuntimeException {
    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.type().name(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
