package dev.assay.read;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.assay.read.cassandra.CassandraSettings;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewTables;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers how each view's tables were laid out. A view whose layout is another one now is dropped together with its
 * offsets, so that it is read anew from the journal. An interrupted change is done again at the next start, because the
 * new layout is noted last. Blocks: for start-up only.
 */
final class ViewLayout {
    static final Table TABLE = new Table("view_layout", "(view_name text PRIMARY KEY, digest text)");

    private static final Logger LOG = LoggerFactory.getLogger(ViewLayout.class);
    /** Akka Projection spreads a projection's offsets over as many partitions. */
    private static final int OFFSET_PARTITIONS = 5;

    private final CqlSession session;
    private final CassandraSettings views;
    private final OffsetTables offsets;
    private final Map<String, String> stored = new HashMap<>();

    ViewLayout(CqlSession session, CassandraSettings views, OffsetTables offsets) {
        this.session = session;
        this.views = views;
        this.offsets = offsets;
        for (Row row : run("SELECT view_name, digest FROM " + layouts())) {
            stored.put(row.getString("view_name"), row.getString("digest"));
        }
    }

    /** Creates a view's tables, after dropping those of another layout. */
    void establish(ViewTables view) {
        String layout = view.layout();
        if (!layout.equals(stored.get(view.view()))) {
            if (stored.containsKey(view.view())) {
                LOG.info("the tables of view {} are laid out anew; it is rebuilt from the journal", view.view());
            }
            drop(view);
        }
        view.tables().forEach(table -> run(table.createIn(views.keyspace())));
        run("INSERT INTO " + layouts() + " (view_name, digest) VALUES (?, ?)", view.view(), layout);
    }

    private void drop(ViewTables view) {
        run("DELETE FROM " + layouts() + " WHERE view_name = ?", view.view());
        view.tables().forEach(table -> run("DROP TABLE IF EXISTS " + views.keyspace() + '.' + table.name()));
        for (int partition = 0; partition < OFFSET_PARTITIONS; partition++) {
            run(
                    "DELETE FROM " + offsets.keyspace() + '.' + offsets.offsets()
                            + " WHERE projection_name = ? AND partition = ?",
                    view.view(),
                    partition);
        }
    }

    private String layouts() {
        return views.keyspace() + '.' + TABLE.name();
    }

    private Iterable<Row> run(String cql, Object... values) {
        return session.execute(SimpleStatement.newInstance(cql, values)
                .setTimeout(views.timeout().multipliedBy(3)));
    }
}
