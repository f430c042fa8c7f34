package dev.assay.domain.fatigue;

import java.time.Instant;

/**
 * One sign that a labeler was at work: a task was handed out to them, or they answered one.
 *
 * @param kind what kind of work it was; moments of equal kind are repetitive
 */
public record Moment(Instant at, String kind) {}
