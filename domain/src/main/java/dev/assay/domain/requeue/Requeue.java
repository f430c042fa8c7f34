package dev.assay.domain.requeue;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.RequeueId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.Map;

/**
 * A run that asks for new labels, at one stage of its life.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>start</td><td>everything else: not started</td><td></td></tr>
 * <tr><td>{@link Started}, running</td><td>advance, stop</td><td>start; a blank reason</td>
 *     <td>a list it has; a repeated key</td></tr>
 * <tr><td>{@link Started}, completed or stopped</td><td></td><td>stop: ended</td><td>advance; a repeated key</td></tr>
 * </table>
 */
public sealed interface Requeue {
    /** Nothing was started under this id. */
    record Absent() implements Requeue {}

    /** Whether it goes on. */
    enum Status {
        RUNNING,
        COMPLETED,
        STOPPED
    }

    /**
     * A run that was started.
     *
     * @param page number of the list of tasks it is at; 0 before the first
     * @param listed tasks listed so far
     * @param relabeled tasks that began a new round, as far as told
     * @param passedOver tasks that were left as they are, as far as told
     * @param by who started it
     * @param startedAt when; likewise the moment of the last event
     * @param keys digest of every request already carried out, by caller and key
     */
    record Started(
            RequeueId id,
            ProjectId project,
            RelabelRule rule,
            String reason,
            Status status,
            int page,
            int listed,
            int relabeled,
            int passedOver,
            UserId by,
            Instant startedAt,
            Instant lastAt,
            Map<String, String> keys)
            implements Requeue {
        public Started {
            keys = Map.copyOf(keys);
        }

        Started at(Status next, int nextPage, int more, int relabeledNow, int passedOverNow, Instant moment) {
            return new Started(
                    id,
                    project,
                    rule,
                    reason,
                    next,
                    nextPage,
                    listed + more,
                    relabeledNow,
                    passedOverNow,
                    by,
                    startedAt,
                    moment,
                    keys);
        }

        Started with(Map<String, String> moreKeys) {
            return new Started(
                    id,
                    project,
                    rule,
                    reason,
                    status,
                    page,
                    listed,
                    relabeled,
                    passedOver,
                    by,
                    startedAt,
                    lastAt,
                    moreKeys);
        }
    }
}
