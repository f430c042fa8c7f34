package dev.assay.domain.consensus;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.UserId;

/** One labeler's standing label, as a strategy sees it. */
public record Vote(UserId labeler, Label label) {}
