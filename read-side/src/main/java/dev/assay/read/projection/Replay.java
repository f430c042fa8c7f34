package dev.assay.read.projection;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.projection.ReplayRefusedException.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the past of a project from the journal: of each entity, every event before its first one later than the moment,
 * which is also what a task's history as of a moment holds.
 *
 * <p>The lanes are read from their beginning to their end, because an event may be written long after the moment it carries:
 * a replay costs as much as the whole journal of those kinds of entity, whatever the project. It is therefore bounded in time
 * and number.
 */
public final class Replay {
    private final EventFeed feed;
    private final ReplaySettings settings;
    private final Clock clock;
    private final Semaphore places;

    public Replay(EventFeed feed, ReplaySettings settings, Clock clock) {
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
        this.places = new Semaphore(settings.atOnce());
    }

    /**
     * Runs a project's past through folds, one per lane; those of different lanes may run at once. Fails with {@link
     * ReplayRefusedException} when it cannot be afforded.
     *
     * @param kinds whose events; each kind is through before the next begins
     * @param folds takes one lane's records in order, one at a time
     */
    public CompletionStage<Done> run(
            ProjectId project, Instant moment, List<EntityKind> kinds, Function<Lane, Consumer<FeedRecord>> folds) {
        return run(project, moment, kinds, folds, deadline -> CompletableFuture.completedStage(Done.getInstance()));
    }

    /**
     * The same with more to be done afterwards in the same place and time.
     *
     * @param then given the moment by which it must be done
     */
    public <T> CompletionStage<T> run(
            ProjectId project,
            Instant moment,
            List<EntityKind> kinds,
            Function<Lane, Consumer<FeedRecord>> folds,
            Function<Instant, CompletionStage<T>> then) {
        if (!places.tryAcquire()) {
            return CompletableFuture.failedFuture(new ReplayRefusedException(Why.BUSY));
        }
        Instant deadline = clock.instant().plus(settings.timeLimit());
        return InFlight.all(kinds, 1, kind -> lanes(kind.lanes(), project, moment, deadline, folds))
                .thenCompose(all -> then.apply(deadline))
                .whenComplete((done, failure) -> places.release());
    }

    private CompletionStage<Done> lanes(
            List<Lane> lanes,
            ProjectId project,
            Instant moment,
            Instant deadline,
            Function<Lane, Consumer<FeedRecord>> folds) {
        return InFlight.all(
                        lanes,
                        lanes.size(),
                        lane -> feed.head(lane)
                                .thenCompose(
                                        head -> new LanePast(lane, head, project, moment, deadline, folds.apply(lane))
                                                .after(0)))
                .thenApply(all -> Done.getInstance());
    }

    /** One lane on its way to where it ended when the replay began. */
    private final class LanePast {
        private final Lane lane;
        private final long head;
        private final ProjectId project;
        private final Instant moment;
        private final Instant deadline;
        private final Consumer<FeedRecord> fold;
        private final Set<String> past = new HashSet<>();

        LanePast(Lane lane, long head, ProjectId project, Instant moment, Instant deadline, Consumer<FeedRecord> fold) {
            this.lane = lane;
            this.head = head;
            this.project = project;
            this.moment = moment;
            this.deadline = deadline;
            this.fold = fold;
        }

        CompletionStage<Done> after(long offset) {
            if (offset >= head) {
                return CompletableFuture.completedFuture(Done.getInstance());
            }
            if (clock.instant().isAfter(deadline)) {
                return CompletableFuture.failedFuture(new ReplayRefusedException(Why.TOO_LONG));
            }
            int limit = (int) Math.min(settings.page(), head - offset);
            return feed.after(lane, offset, limit, Duration.ZERO).thenCompose(records -> {
                if (records.isEmpty()) {
                    throw new IllegalStateException("lane " + lane + " ends before its head " + head);
                }
                records.forEach(this::take);
                return after(records.get(records.size() - 1).offset());
            });
        }

        private void take(FeedRecord record) {
            EventFacts facts = EventFacts.of(record.event(), "replay");
            if (!facts.project().equals(project) || past.contains(record.entityId())) {
                return;
            }
            if (facts.at().isAfter(moment)) {
                past.add(record.entityId());
            } else {
                fold.accept(record);
            }
        }
    }
}
