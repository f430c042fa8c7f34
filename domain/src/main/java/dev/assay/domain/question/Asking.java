package dev.assay.domain.question;

import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskRef;
import java.time.Instant;

/**
 * What was asked.
 *
 * @param task the task it was asked from
 * @param version the instruction version that held then
 * @param section the section it is about; empty for none
 */
public record Asking(QuestionId id, TaskRef task, UserId asker, Instant at, int version, String section, String text) {}
