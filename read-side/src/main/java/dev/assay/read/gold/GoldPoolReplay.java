package dev.assay.read.gold;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.goldset.GoldPool;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.UnknownEventException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Tells from the journal what a project's gold set can be chosen from. */
public final class GoldPoolReplay {
    private final Replay replay;

    public GoldPoolReplay(Replay replay) {
        this.replay = replay;
    }

    /**
     * What the journal tells.
     *
     * @param upTo the last event read in each lane, by its key
     */
    public record Read(GoldPool pool, Map<String, Long> upTo) {
        public Read {
            upTo = Map.copyOf(upTo);
        }
    }

    /** The pool as of a moment; fails where a replay is refused. */
    public CompletionStage<Read> read(ProjectId project, Instant moment) {
        Map<Lane, LanePart> parts = new ConcurrentHashMap<>();
        return replay.run(project, moment, List.of(EntityKind.TASK), lane -> {
                    LanePart part = new LanePart(new GoldPool(project, moment));
                    parts.put(lane, part);
                    return part::take;
                })
                .thenApply(done -> merged(new GoldPool(project, moment), parts));
    }

    private static Read merged(GoldPool all, Map<Lane, LanePart> parts) {
        Map<String, Long> upTo = new HashMap<>();
        parts.forEach((lane, part) -> {
            all.merge(part.pool);
            if (part.last > 0) {
                upTo.put(lane.key(), part.last);
            }
        });
        return new Read(all, upTo);
    }

    /** What one lane holds; lanes are read at once, each by one reader at a time. */
    private static final class LanePart {
        private final GoldPool pool;
        private volatile long last;

        LanePart(GoldPool pool) {
            this.pool = pool;
        }

        void take(FeedRecord record) {
            if (!(record.event() instanceof TaskEvent event)) {
                throw new UnknownEventException(GoldView.NAME, record.event());
            }
            pool.take(event);
            last = record.offset();
        }
    }
}
