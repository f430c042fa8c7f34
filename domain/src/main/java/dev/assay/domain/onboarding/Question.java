package dev.assay.domain.onboarding;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.TaskId;

/**
 * One item with its known answer.
 *
 * @param task the task whose item it is; it is not labeled by answering
 * @param expected what is right, for at least one field
 * @param explanation why, told after an attempt; may be empty
 */
public record Question(TaskId task, ItemHash item, Label expected, String explanation) {}
