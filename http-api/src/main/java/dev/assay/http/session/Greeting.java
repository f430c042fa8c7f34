package dev.assay.http.session;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.task.LabelingRoutes;
import java.util.Set;

/**
 * What a labeler begins with.
 *
 * @param prefetch assignments wanted besides the current one, 0 or 1
 * @param holding assignments in hand from an earlier connection; whatever else is leased is pushed again
 */
record Greeting(ProjectId project, int prefetch, Set<AssignmentId> holding) {
    static Greeting of(Envelope message) {
        JsonBody data = message.data().only("project", "prefetch", "holding");
        return new Greeting(project(message), data.integer("prefetch", 0, 1, 0), LabelingRoutes.holding(data));
    }

    /** Text that cannot be a project's id names none. */
    static ProjectId project(Envelope message) {
        String text = message.data().text("project");
        try {
            return new ProjectId(text);
        } catch (IllegalArgumentException noId) {
            throw EntityProblems.projectNotFound().refusal();
        }
    }
}
