package dev.assay.read;

import akka.Done;
import akka.actor.typed.ActorSystem;
import akka.projection.javadsl.ProjectionManagement;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.Lane;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.TableDigest;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The views while they run. */
final class RunningViews implements Views {
    private static final int ONE_BY_ONE = 1;

    private final Map<String, View> views;
    private final ActorSystem<?> system;
    private final EventFeed feed;
    private final ViewSession session;
    private final TableDigest digests;
    private final ViewOffsets offsets;

    RunningViews(
            List<View> views,
            ActorSystem<?> system,
            EventFeed feed,
            ViewSession session,
            TableDigest digests,
            ViewOffsets offsets) {
        this.views = new HashMap<>();
        views.forEach(view -> this.views.put(view.name(), view));
        this.system = system;
        this.feed = feed;
        this.session = session;
        this.digests = digests;
        this.offsets = offsets;
    }

    @Override
    public List<String> names() {
        return views.keySet().stream().sorted().toList();
    }

    /** Resumes even when something failed on the way: a view that stands still helps nobody. */
    @Override
    public CompletionStage<Done> rebuild(String name) {
        return named(name, view -> {
            ProjectionManagement management = ProjectionManagement.get(system);
            return onAllLanes(view, lane -> management.pause(ViewDaemons.id(view, lane)))
                    .thenCompose(paused -> InFlight.all(view.tables(), ONE_BY_ONE, this::truncate))
                    .thenCompose(empty -> onAllLanes(view, lane -> management.clearOffset(ViewDaemons.id(view, lane))))
                    .handle((done, failure) -> onAllLanes(view, lane -> management.resume(ViewDaemons.id(view, lane)))
                            .thenCompose(resumed -> failure == null
                                    ? CompletableFuture.completedFuture(resumed)
                                    : CompletableFuture.<Done>failedFuture(failure)))
                    .thenCompose(result -> result);
        });
    }

    @Override
    public CompletionStage<String> digest(String name) {
        return named(name, view -> digests.of(view.tables()));
    }

    @Override
    public CompletionStage<List<LaneLag>> lag(String name) {
        return named(
                name,
                view -> offsets.reached(view)
                        .thenCompose(reached -> InFlight.all(
                                view.lanes(),
                                view.lanes().size(),
                                lane -> offsets.lag(lane, reached.getOrDefault(lane, 0L)))));
    }

    @Override
    public CompletionStage<Done> caughtUp(String name, Map<Lane, Long> targets, Duration timeout) {
        return named(name, view -> {
            Map<Lane, Long> followed = new HashMap<>(targets);
            followed.keySet().retainAll(view.lanes());
            return offsets.await(view, followed, timeout);
        });
    }

    @Override
    public CompletionStage<Done> caughtUp(Duration timeout) {
        List<Lane> lanes = views.values().stream()
                .flatMap(view -> view.lanes().stream())
                .distinct()
                .toList();
        return InFlight.all(lanes, lanes.size(), feed::head).thenCompose(heads -> {
            Map<Lane, Long> targets = new HashMap<>();
            for (int i = 0; i < lanes.size(); i++) {
                targets.put(lanes.get(i), heads.get(i));
            }
            return InFlight.all(names(), views.size(), name -> caughtUp(name, targets, timeout))
                    .thenApply(all -> Done.getInstance());
        });
    }

    private CompletionStage<AsyncResultSet> truncate(Table table) {
        return session.executeSlowly(
                SimpleStatement.newInstance("TRUNCATE " + session.keyspace() + '.' + table.name()));
    }

    private static CompletionStage<Done> onAllLanes(View view, Function<Lane, CompletionStage<Done>> action) {
        return InFlight.all(view.lanes(), view.lanes().size(), action).thenApply(all -> Done.getInstance());
    }

    private <T> CompletionStage<T> named(String name, Function<View, CompletionStage<T>> action) {
        View view = views.get(name);
        return view == null
                ? CompletableFuture.failedFuture(new IllegalArgumentException("there is no view " + name))
                : action.apply(view);
    }
}
