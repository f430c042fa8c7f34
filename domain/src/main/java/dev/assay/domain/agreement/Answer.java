package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;

/** What one labeler answered to one field. */
public record Answer(UserId labeler, LabelValue value) {}
