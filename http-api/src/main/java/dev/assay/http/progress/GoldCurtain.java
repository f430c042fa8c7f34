package dev.assay.http.progress;

import dev.assay.domain.shared.Role;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Handler;

/**
 * Keeps a project's counts from its labelers while gold is mixed in: a count that stands still when they submit would tell
 * them that it was gold.
 */
public final class GoldCurtain {
    private final ProjectMemory projects;

    public GoldCurtain(ProjectMemory projects) {
        this.projects = projects;
    }

    Handler before(Handler handler) {
        return call -> call.known().role() == Role.LABELER
                ? projects.project(call.project()).thenCompose(project -> {
                    if (project.gold().injects()) {
                        throw Problem.of(ProblemType.FORBIDDEN, "Labelers are not shown this project's counts.")
                                .refusal();
                    }
                    return handler.handle(call);
                })
                : handler.handle(call);
    }
}
