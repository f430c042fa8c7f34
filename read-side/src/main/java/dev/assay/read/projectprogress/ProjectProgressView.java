package dev.assay.read.projectprogress;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.View;
import java.util.List;
import java.util.stream.Collectors;

/** The progress of projects, ready to run and to ask. */
public record ProjectProgressView(View view, ProjectProgressQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(new Table(
            "project_progress",
            "(project text, lane text, lane_offset bigint, first_at timestamp, last_at timestamp,"
                    + " running frozen<map<text, text>>, "
                    + CassandraProjectProgress.COUNTS.stream()
                            .map(count -> count + " bigint")
                            .collect(Collectors.joining(", "))
                    + ", PRIMARY KEY ((project), lane))"));

    public static final String NAME = "project-progress";

    public static ProjectProgressView on(ViewSession session, Replay replay) {
        CassandraProjectProgress store = new CassandraProjectProgress(session, replay);
        View view = new View(
                NAME,
                List.of(EntityKind.TASK, EntityKind.IMPORT),
                TABLES,
                lane -> new ProjectProgressHandler(lane, store));
        return new ProjectProgressView(view, store);
    }
}
