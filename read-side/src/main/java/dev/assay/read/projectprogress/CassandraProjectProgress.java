package dev.assay.read.projectprogress;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.Replay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** The counts in Cassandra: one partition per project with a row per lane, merged when read. */
final class CassandraProjectProgress implements ProjectProgressStore, ProjectProgressQuery {
    /** Every count's column, in the order of {@link Count}. */
    static final List<String> COUNTS =
            Arrays.stream(Count.values()).map(Count::column).toList();

    private static final String COLUMNS = "lane_offset, first_at, last_at, running, " + String.join(", ", COUNTS);
    private static final int BEFORE_COUNTS = 4;

    private final ViewSession session;
    private final Replay replay;
    private final PreparedStatement insert;
    private final PreparedStatement lane;
    private final PreparedStatement lanes;

    CassandraProjectProgress(ViewSession session, Replay replay) {
        this.replay = replay;
        this.session = session;
        String places = COUNTS.stream().map(count -> "?").collect(Collectors.joining(", "));
        insert = session.prepare("INSERT INTO {views}.project_progress (project, lane, " + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, " + places + ")");
        String select = "SELECT " + COLUMNS + " FROM {views}.project_progress WHERE project = ?";
        lanes = session.prepare(select);
        lane = session.prepare(select + " AND lane = ?");
    }

    @Override
    public CompletionStage<Done> write(Lane of, Map<ProjectId, LaneProgress> projects) {
        List<BoundStatement> rows = new ArrayList<>(projects.size());
        projects.forEach((project, progress) -> rows.add(row(project, of, progress)));
        return session.write(rows);
    }

    @Override
    public CompletionStage<Optional<LaneProgress>> load(Lane of, ProjectId project) {
        return session.one(lane.bind(project.value(), of.key()), CassandraProjectProgress::read);
    }

    @Override
    public CompletionStage<Progress> progress(ProjectId project) {
        return session.list(lanes.bind(project.value()), CassandraProjectProgress::read)
                .thenApply(found -> MergedProgress.of(project, found));
    }

    @Override
    public CompletionStage<Progress> asOf(ProjectId project, Instant moment) {
        return ProgressReplay.progress(replay, project, moment);
    }

    private BoundStatement row(ProjectId project, Lane of, LaneProgress progress) {
        BoundStatement bound = insert.bind()
                .setString(0, project.value())
                .setString(1, of.key())
                .setLong(2, progress.offset())
                .setInstant(3, progress.firstAt())
                .setInstant(4, progress.lastAt())
                .setMap(5, progress.running(), String.class, String.class);
        int column = 2 + BEFORE_COUNTS;
        for (Count count : Count.values()) {
            bound = bound.setLong(column++, progress.count(count));
        }
        return bound;
    }

    private static LaneProgress read(Row row) {
        LaneProgress progress = new LaneProgress();
        progress.restore(row.getLong(0), row.getInstant(1), row.getInstant(2));
        progress.running().putAll(row.getMap(3, String.class, String.class));
        int column = BEFORE_COUNTS;
        for (Count count : Count.values()) {
            progress.add(count, row.getLong(column++));
        }
        return progress;
    }
}
