package dev.assay.domain.task;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import java.time.Instant;

/** A labeler's latest label in the current round. */
public record StandingLabel(AssignmentId assignment, UserId labeler, Label label, Versions versions, Instant at) {}
