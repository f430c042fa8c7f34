package dev.assay.read.labeleractivity;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Activity in Cassandra: one partition per project and lane, merged when read. */
final class CassandraLabelerActivity implements LabelerActivityStore, LabelerActivityQuery {
    private static final List<Lane> LANES = EntityKind.TASK.lanes();

    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement one;
    private final PreparedStatement after;

    CassandraLabelerActivity(ViewSession session) {
        this.session = session;
        String columns = "labeler, labels, revisions, skips, expired, released, labeling_ms, last_active, recent,"
                + " lane_offset";
        insert = session.prepare("INSERT INTO {views}.labeler_activity (project, lane, " + columns
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        String select = "SELECT " + columns + " FROM {views}.labeler_activity WHERE project = ? AND lane = ?";
        one = session.prepare(select + " AND labeler = ?");
        after = session.prepare(select + " AND labeler > ? LIMIT ?");
    }

    @Override
    public CompletionStage<Done> write(Lane lane, Map<ActivityKey, LaneActivity> activities) {
        List<BoundStatement> rows = new ArrayList<>(activities.size());
        activities.forEach((key, activity) -> rows.add(insert.bind(
                key.project().value(),
                lane.key(),
                key.labeler().value(),
                activity.labels(),
                activity.revisions(),
                activity.skips(),
                activity.expired(),
                activity.released(),
                activity.labeling().toMillis(),
                activity.lastActive(),
                RecentText.of(activity.recent()),
                activity.offset())));
        return session.write(rows);
    }

    @Override
    public CompletionStage<Optional<LaneActivity>> load(Lane lane, ActivityKey key) {
        return session.one(
                one.bind(key.project().value(), lane.key(), key.labeler().value()),
                row -> read(row).activity());
    }

    /** The first rows of every lane together hold the first labelers of all, each completely. */
    @Override
    public CompletionStage<Page<ActivityRow>> list(ProjectId project, @Nullable String cursor, int limit) {
        String from = cursor == null ? "" : cursor;
        return InFlight.all(
                        LANES,
                        LANES.size(),
                        lane -> session.list(
                                after.bind(project.value(), lane.key(), from, limit + 1),
                                CassandraLabelerActivity::read))
                .thenApply(lanes -> {
                    TreeMap<UserId, LaneActivity> merged = new TreeMap<>();
                    lanes.forEach(rows ->
                            rows.forEach(row -> merged.merge(row.labeler(), row.activity(), LaneActivity::plus)));
                    List<ActivityRow> rows = merged.entrySet().stream()
                            .map(entry -> row(project, entry.getKey(), entry.getValue()))
                            .toList();
                    return Page.of(rows, limit, row -> row.labeler().value());
                });
    }

    @Override
    public CompletionStage<Optional<ActivityRow>> of(ProjectId project, UserId labeler) {
        ActivityKey key = new ActivityKey(project, labeler);
        return InFlight.all(LANES, LANES.size(), lane -> load(lane, key))
                .thenApply(lanes -> lanes.stream()
                        .flatMap(Optional::stream)
                        .reduce(LaneActivity::plus)
                        .map(activity -> row(project, labeler, activity)));
    }

    private record Found(UserId labeler, LaneActivity activity) {}

    private static Found read(Row row) {
        LaneActivity activity = new LaneActivity(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                Duration.ofMillis(row.getLong(6)),
                ViewSession.moment(row, 7),
                RecentText.read(ViewSession.text(row, 8)),
                row.getLong(9));
        return new Found(new UserId(ViewSession.text(row, 0)), activity);
    }

    private static ActivityRow row(ProjectId project, UserId labeler, LaneActivity activity) {
        return new ActivityRow(
                project,
                labeler,
                activity.labels(),
                activity.revisions(),
                activity.skips(),
                activity.expired(),
                activity.released(),
                activity.labeling(),
                activity.lastActive(),
                activity.recent());
    }
}
