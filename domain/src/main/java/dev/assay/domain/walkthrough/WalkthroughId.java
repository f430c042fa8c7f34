package dev.assay.domain.walkthrough;

import dev.assay.domain.shared.ProjectId;

/** Names the walkthrough of one instruction version of one project. */
public record WalkthroughId(ProjectId project, int version) {
    /** The entity's id: {@code <project>@<version>}; no project's id has an {@code @}. */
    public String value() {
        return project.value() + '@' + version;
    }
}
