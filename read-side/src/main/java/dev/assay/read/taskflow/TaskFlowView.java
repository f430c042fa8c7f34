package dev.assay.read.taskflow;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.View;
import java.time.Duration;
import java.util.List;

/** The flow of work, ready to run and to ask. */
public record TaskFlowView(View view, TaskFlowQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES =
            List.of(new Table("task_flow", """
                    (project text, stage text, span text, number bigint, lane text, lane_offset bigint,
                     arrived bigint, departed bigint, dwell frozen<map<int, bigint>>, workers frozen<set<text>>,
                     staying frozen<map<bigint, bigint>>,
                     PRIMARY KEY ((project, stage, span), number, lane))"""), new Table("task_flow_place", """
                    (project text, run text, chunk int, place int, stage text, since timestamp, sequence bigint,
                     PRIMARY KEY ((project, run, chunk), place))"""), new Table("task_flow_chunk", """
                    (project text, run text, chunk int, at timestamp, PRIMARY KEY ((project, run), chunk))"""));

    public static final String NAME = "task-flow";

    private static final Duration IMPORT_PATIENCE = Duration.ofSeconds(20);

    public static TaskFlowView on(ViewSession session, Replay replay) {
        TaskFlowStore store = new CassandraTaskFlowStore(session);
        View view = new View(
                NAME,
                List.of(EntityKind.IMPORT, EntityKind.TASK),
                TABLES,
                lane -> lane.kind() == EntityKind.IMPORT
                        ? new ImportLaneHandler(lane, store)
                        : new TaskLaneHandler(lane, store, new ImportTimes(store, IMPORT_PATIENCE)));
        return new TaskFlowView(view, new CassandraTaskFlowQuery(session, store, replay));
    }
}
