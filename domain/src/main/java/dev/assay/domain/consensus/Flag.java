package dev.assay.domain.consensus;

import dev.assay.domain.shared.UserId;

/** One labeler's hint that an item is out of the ordinary: they flagged it, or skipped it, and why. */
public record Flag(UserId by, String reason) {}
