package dev.assay.http.instruction;

import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.project.Project;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;

/** Finds a project's instruction versions by number. */
public final class InstructionVersions {
    private InstructionVersions() {}

    /** The number a text names; 0 when it is none. */
    public static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** @throws dev.assay.http.problem.Refusal 404 when there is no such project or version */
    public static Instructions of(Project project, int version) {
        if (!(project instanceof Project.Existing existing)) {
            throw EntityProblems.projectNotFound().refusal();
        }
        if (version < 1 || version > existing.instructions().size()) {
            throw Problem.of(ProblemType.VERSION_NOT_FOUND, "Versions count from 1.")
                    .with("newest", existing.instructions().size())
                    .refusal();
        }
        return existing.instructions().get(version - 1);
    }
}
