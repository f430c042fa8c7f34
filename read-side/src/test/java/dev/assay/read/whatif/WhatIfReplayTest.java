package dev.assay.read.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.consensus.AdaptiveOverlap;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.label.Label;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskSamples;
import dev.assay.domain.whatif.ProjectLife;
import dev.assay.domain.whatif.WhatIfResult;
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.ReplayRefusedException;
import dev.assay.read.projection.ReplaySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What is read from the lanes of a journal comes to the same as the history it holds. */
final class WhatIfReplayTest {
    private static final ConsensusPolicy MAJORITY = ConsensusPolicy.of(new MajorityVoting(5, 5, 0.7));
    private static final ConsensusPolicy ADAPTIVE =
            ConsensusPolicy.of(new AdaptiveOverlap(2, 5, 0.9, 0.8, 10, 0, 0, ""));
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");

    private static ProjectLife life() {
        Random random = new Random(5);
        ProjectLife life = new ProjectLife(TaskSamples.schema(), MAJORITY);
        life.item("item-3", 2);
        for (int i = 0; i < 300; i++) {
            if (i == 150) {
                life.policy(ConsensusPolicy.of(new MajorityVoting(4, 4, 0.6)));
            }
            Label label = random.nextInt(4) > 0 ? TaskSamples.yes() : TaskSamples.no();
            life.label("item-" + random.nextInt(50), "labeler-" + random.nextInt(10), label);
        }
        return life;
    }

    /** The journal's events in the lanes of their entities, each written a second after the one before. */
    private static final class Lanes implements EventFeed {
        private final Map<Lane, List<FeedRecord>> lanes = new HashMap<>();
        private final List<FeedRecord> project = new ArrayList<>();

        Lanes(List<Object> journal) {
            for (Object event : journal) {
                if (event instanceof TaskEvent of) {
                    add(EntityKind.TASK, of.ref().task().value(), of, of.origin());
                } else if (event instanceof ImportEvent of) {
                    add(EntityKind.IMPORT, of.run().value(), of, of.origin());
                } else {
                    ProjectEvent of = (ProjectEvent) event;
                    add(EntityKind.PROJECT, of.project().value(), of, of.origin());
                }
            }
        }

        private void add(EntityKind kind, String entity, Object event, Origin origin) {
            Lane lane = kind.laneOf(entity);
            List<FeedRecord> records =
                    kind == EntityKind.PROJECT ? project : lanes.computeIfAbsent(lane, none -> new ArrayList<>());
            Recorded<Object> recorded = new Recorded<>(event, new byte[0], ChainHash.start("x"));
            records.add(new FeedRecord(lane, records.size() + 1L, entity, 1, recorded, origin.at()));
        }

        @Override
        public CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit, Duration patience) {
            List<FeedRecord> records = lanes.getOrDefault(lane, List.of());
            int to = (int) Math.min(records.size(), offset + limit);
            return CompletableFuture.completedStage(List.copyOf(records.subList((int) offset, to)));
        }

        @Override
        public CompletionStage<Long> head(Lane lane) {
            return CompletableFuture.completedStage(
                    (long) lanes.getOrDefault(lane, List.of()).size());
        }

        @Override
        public CompletionStage<List<FeedRecord>> history(EntityKind kind, String entityId) {
            assertThat(kind).isEqualTo(EntityKind.PROJECT);
            return CompletableFuture.completedStage(project);
        }
    }

    private static WhatIfResult read(List<Object> journal, Instant moment, ReplaySettings settings) {
        Clock clock = Clock.fixed(END, ZoneOffset.UTC);
        EventFeed feed = new Lanes(journal);
        return new WhatIfReplay(new Replay(feed, settings, clock), feed, clock, Runnable::run)
                .play(new ProjectId("life"), moment, ADAPTIVE, Map.of())
                .toCompletableFuture()
                .join();
    }

    @Test
    void lanesAreReadInTheOrderOfTheJournal() {
        ProjectLife life = life();
        WhatIfResult read = read(life.journal(), END, ReplaySettings.DEFAULT);
        assertThat(read).isEqualTo(life.whatIf(ADAPTIVE, Map.of()));
        assertThat(read.changed()).isNotEmpty();
        assertThat(read.totals().labels().saved()).isPositive();
    }

    @Test
    void thePastAsOfAMomentIsPlayedAsFarAsThat() {
        ProjectLife life = life();
        Instant middle = ((TaskEvent) life.journal().get(400)).origin().at();
        WhatIfResult then = read(life.journal(), middle, ReplaySettings.DEFAULT);
        assertThat(then.totals().labels().given())
                .isPositive()
                .isLessThan(life.whatIf(ADAPTIVE, Map.of()).totals().labels().given());
        assertThat(read(life.journal(), Instant.EPOCH, ReplaySettings.DEFAULT).comparisons())
                .isEmpty();
    }

    @Test
    void whatCannotBeReadInTimeIsGivenUp() {
        ReplaySettings none = new ReplaySettings(Duration.ofSeconds(-1), 1, 500);
        assertThatThrownBy(() -> read(life().journal(), END, none)).hasCauseInstanceOf(ReplayRefusedException.class);
    }
}
