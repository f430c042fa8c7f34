package dev.assay.domain.question;

import dev.assay.domain.shared.UserId;
import java.time.Instant;

/**
 * What a reviewer answered.
 *
 * @param published whether every labeler of the project may read it
 */
public record Answer(String text, UserId by, Instant at, boolean published) {}
