package dev.assay.domain.scoring;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One label as far as scores go.
 *
 * @param at when it was submitted
 * @param instructions the version it was made under
 * @param took from hand-out to label
 * @param expected how long a task of its type usually takes; null while that is not known
 * @param right whether it equals what the task settled on, or the known answer of a gold task; null while neither is known
 * @param peers others whose label of the same task and round was compared with it
 * @param agreeing how many of them gave an equal one
 * @param repeated whether it equals the labeler's own label of the same item in an earlier round; null where there is none
 */
public record Work(
        Instant at,
        int instructions,
        Duration took,
        @Nullable Duration expected,
        @Nullable Boolean right,
        int peers,
        int agreeing,
        @Nullable Boolean repeated) {}
