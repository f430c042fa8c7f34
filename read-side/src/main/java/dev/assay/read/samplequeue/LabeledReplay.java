package dev.assay.read.samplequeue;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.sampling.Population;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.UnknownEventException;
import dev.assay.read.samplequeue.SampleQueueQuery.Labeled;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Tells from the journal which items of a project are labeled. */
public final class LabeledReplay {
    private final Replay replay;

    public LabeledReplay(Replay replay) {
        this.replay = replay;
    }

    /** The labeled items as of a moment; fails where a replay is refused. */
    public CompletionStage<Labeled> labeled(ProjectId project, Instant moment) {
        Map<Lane, LanePart> parts = new ConcurrentHashMap<>();
        return replay.run(project, moment, List.of(EntityKind.TASK), lane -> {
                    LanePart part = new LanePart(new Population(project, moment));
                    parts.put(lane, part);
                    return part::take;
                })
                .thenApply(done -> merged(new Population(project, moment), parts));
    }

    private static Labeled merged(Population all, Map<Lane, LanePart> parts) {
        Map<String, Long> upTo = new HashMap<>();
        parts.forEach((lane, part) -> {
            all.merge(part.population);
            if (part.last > 0) {
                upTo.put(lane.key(), part.last);
            }
        });
        return new Labeled(all, upTo);
    }

    /** What one lane holds; lanes are read at once, each by one reader at a time. */
    private static final class LanePart {
        private final Population population;
        private volatile long last;

        LanePart(Population population) {
            this.population = population;
        }

        void take(FeedRecord record) {
            if (!(record.event() instanceof TaskEvent event)) {
                throw new UnknownEventException(SampleQueueView.NAME, record.event());
            }
            population.take(event, record.sequence());
            last = record.offset();
        }
    }
}
