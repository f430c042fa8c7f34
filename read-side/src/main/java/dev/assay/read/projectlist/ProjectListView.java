package dev.assay.read.projectlist;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The list of projects, ready to run and to ask. */
public record ProjectListView(View view, ProjectListQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(new Table("project_list", """
            (shard int, project text, name text, status text, instructions_version int, schema_version int,
             policy_version int, revision bigint, created_at timestamp, PRIMARY KEY ((shard), project))"""));

    public static final String NAME = "project-list";

    public static ProjectListView on(ViewSession session) {
        CassandraProjectList store = new CassandraProjectList(session);
        View view = new View(NAME, List.of(EntityKind.PROJECT), TABLES, lane -> new ProjectListHandler(store));
        return new ProjectListView(view, store);
    }
}
