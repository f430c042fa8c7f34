package dev.assay.domain.onboarding;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.TaskId;

/** One question as it was answered; {@code given} is empty where it was not. */
public record Marked(TaskId task, Label given, boolean right) {}
