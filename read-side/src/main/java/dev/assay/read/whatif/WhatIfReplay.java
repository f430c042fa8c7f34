package dev.assay.read.whatif;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.label.Label;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.whatif.WhatIf;
import dev.assay.domain.whatif.WhatIfResult;
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.ReplayRefusedException;
import dev.assay.read.projection.ReplayRefusedException.Why;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Plays a project's past, as far as a moment, under another policy. It costs a {@link Replay} and is bounded like one, the
 * playing included; its events are held in memory meanwhile, at most {@value #MOST_EVENTS}.
 */
public final class WhatIfReplay {
    /** Most events that are held at once, some 300 MB. */
    static final int MOST_EVENTS = 500_000;

    private static final int LOOK = 1_000;

    private final Replay replay;
    private final EventFeed feed;
    private final Clock clock;
    private final Executor beside;

    /** @param beside where playing may keep a thread busy */
    public WhatIfReplay(Replay replay, EventFeed feed, Clock clock, Executor beside) {
        this.replay = replay;
        this.feed = feed;
        this.clock = clock;
        this.beside = beside;
    }

    /**
     * The history beside what it would have been; fails with {@link ReplayRefusedException} at too high a cost.
     *
     * @param gold right answers to score by, by the importer's ids of items
     */
    public CompletionStage<WhatIfResult> play(
            ProjectId project, Instant moment, ConsensusPolicy other, Map<String, Label> gold) {
        Past past = new Past();
        return replay.run(
                project,
                moment,
                List.of(EntityKind.IMPORT, EntityKind.TASK),
                past::lane,
                deadline -> feed.history(EntityKind.PROJECT, project.value())
                        .thenApplyAsync(
                                own -> played(new WhatIf(other, gold), past, until(moment, own), deadline), beside));
    }

    /** As everywhere in the past: what comes before the first event later than the moment. */
    private static List<FeedRecord> until(Instant moment, List<FeedRecord> records) {
        return records.stream()
                .takeWhile(
                        record -> !((ProjectEvent) record.event()).origin().at().isAfter(moment))
                .toList();
    }

    private WhatIfResult played(WhatIf play, Past past, List<FeedRecord> project, Instant deadline) {
        past.imports().forEach(play::on);
        project.stream().limit(1).forEach(created -> play.on((ProjectEvent) created.event()));
        List<FeedRecord> edits = project.stream().skip(1).toList();
        int played = 0;
        for (FeedRecord record : JournalOrder.of(past.tasks(edits))) {
            if (played++ % LOOK == 0 && clock.instant().isAfter(deadline)) {
                throw new ReplayRefusedException(Why.TOO_LONG);
            }
            if (record.event() instanceof ProjectEvent event) {
                play.on(event);
            } else {
                play.on((TaskEvent) record.event());
            }
        }
        return play.result();
    }

    /** What is kept of the lanes until all are read. */
    private static final class Past {
        private final Map<Lane, List<FeedRecord>> lanes = new ConcurrentHashMap<>();
        private final AtomicInteger kept = new AtomicInteger();

        Consumer<FeedRecord> lane(Lane lane) {
            List<FeedRecord> records = lanes.computeIfAbsent(lane, none -> new ArrayList<>());
            return record -> {
                if (WhatIf.ignores(record.event())) {
                    return;
                }
                if (kept.incrementAndGet() > MOST_EVENTS) {
                    throw new ReplayRefusedException(Why.TOO_LONG);
                }
                records.add(record);
            };
        }

        List<ImportEvent> imports() {
            return EntityKind.IMPORT.lanes().stream()
                    .flatMap(lane -> lanes.getOrDefault(lane, List.of()).stream())
                    .map(record -> (ImportEvent) record.event())
                    .toList();
        }

        /** The project's own events first, so that of those written at the same time they come first. */
        List<List<FeedRecord>> tasks(List<FeedRecord> edits) {
            List<List<FeedRecord>> all = new ArrayList<>();
            all.add(edits);
            EntityKind.TASK.lanes().forEach(lane -> all.add(lanes.getOrDefault(lane, List.of())));
            return all;
        }
    }
}
