package dev.assay.read.projectlist;

import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Versions;
import java.time.Instant;

/**
 * One project of the list.
 *
 * @param versions the current version numbers
 * @param revision number of its events
 */
public record ProjectRow(
        ProjectId id, String name, ProjectStatus status, Versions versions, long revision, Instant createdAt) {}
