package dev.assay.ops.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.read.OffsetTables;
import dev.assay.read.ViewSchema;
import dev.assay.read.cassandra.CassandraSettings;

/** What {@link ViewsIT} asks of the start with tables of an older layout, in keyspaces of its own. */
final class ViewLayoutCheck {
    private static final CassandraSettings VIEWS = new CassandraSettings(
            "layout_views",
            CassandraSettings.DEFAULT.replication(),
            CassandraSettings.DEFAULT.timeout(),
            16,
            10,
            100,
            32 * 1024);
    private static final OffsetTables OFFSETS = new OffsetTables("layout_offsets", "offset_store", "management");

    private final CqlSession session;

    ViewLayoutCheck(CqlSession session) {
        this.session = session;
    }

    void run() {
        ViewSchema.create(session, VIEWS, OFFSETS);
        fill();
        ViewSchema.create(session, VIEWS, OFFSETS);
        assertThat(rows("layout_views.user_list"))
                .as("an unchanged layout is left alone")
                .isEqualTo(1);

        session.execute("ALTER TABLE layout_views.user_list DROP grants");
        session.execute("UPDATE layout_views.view_layout SET digest = 'older' WHERE view_name = 'user-list'");
        ViewSchema.create(session, VIEWS, OFFSETS);

        assertThat(rows("layout_views.user_list"))
                .as("an older layout is dropped")
                .isZero();
        session.execute("INSERT INTO layout_views.user_list (shard, user_id, grants) VALUES (0, 'ann', {})");
        assertThat(session.execute("SELECT projection_name FROM layout_offsets.offset_store")
                        .all())
                .as("its offsets go with it, the others' stay")
                .extracting(row -> row.getString(0))
                .containsExactly("project-list");
    }

    private void fill() {
        session.execute("INSERT INTO layout_views.user_list (shard, user_id) VALUES (0, 'ann')");
        for (String view : new String[] {"user-list", "project-list"}) {
            session.execute(
                    "INSERT INTO layout_offsets.offset_store (projection_name, partition, projection_key, offset)"
                            + " VALUES ('" + view + "', 3, 'user-0', '7')");
        }
    }

    private long rows(String table) {
        return session.execute("SELECT * FROM " + table).all().size();
    }
}
