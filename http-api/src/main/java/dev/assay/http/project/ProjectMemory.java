package dev.assay.http.project;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.ProjectId;
import dev.assay.http.problem.EntityProblems;
import dev.assay.write.entity.Entities;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Remembers projects for at most a second, so that a label does not cost a question to its project. An edit through this
 * node is seen at once, one through another node within the second; every event says which versions it was decided under.
 */
public final class ProjectMemory {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final AsyncLoadingCache<ProjectId, Project> known;

    public ProjectMemory(Entities<ProjectCommand, Project, ProjectRejection> projects) {
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .buildAsync((id, executor) -> projects.standing(id.value())
                        .<Project>thenApply(standing -> standing.state())
                        .toCompletableFuture());
    }

    /** The stage fails with a 404 refusal when there is no such project. */
    public CompletionStage<Project.Existing> project(ProjectId id) {
        return known.get(id).thenApply(ProjectMemory::existing);
    }

    /** The project as it is now. */
    public CompletionStage<Project.Existing> fresh(ProjectId id) {
        forget(id);
        return project(id);
    }

    /** The project with at least as many instruction versions, asked anew where the one remembered has fewer. */
    public CompletionStage<Project.Existing> withInstructions(ProjectId id, int version) {
        return project(id).thenCompose(project -> {
            if (project.instructions().size() >= version) {
                return CompletableFuture.completedStage(project);
            }
            return fresh(id);
        });
    }

    public void forget(ProjectId id) {
        known.synchronous().invalidate(id);
    }

    static Project.Existing existing(Project project) {
        if (project instanceof Project.Existing existing) {
            return existing;
        }
        throw EntityProblems.projectNotFound().refusal();
    }
}
