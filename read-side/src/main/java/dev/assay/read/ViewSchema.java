package dev.assay.read;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.assay.read.cassandra.CassandraSettings;
import dev.assay.read.cassandra.Table;
import dev.assay.read.importreport.ImportReportView;
import dev.assay.read.labeleractivity.LabelerActivityView;
import dev.assay.read.labeltable.LabelTableView;
import dev.assay.read.projectlist.ProjectListView;
import dev.assay.read.projectprogress.ProjectProgressView;
import dev.assay.read.reviewqueue.ReviewQueueView;
import dev.assay.read.taskhistory.TaskHistoryView;
import dev.assay.read.userlist.UserListView;
import dev.assay.read.workqueue.WorkQueueView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The keyspaces and tables of the read side: those of the views, and those where views keep their offsets. */
public final class ViewSchema {
    private ViewSchema() {}

    /** Every statement, in the order to run them; each does nothing where its object exists. */
    public static List<String> statements(CassandraSettings views, OffsetTables offsets) {
        List<String> statements = new ArrayList<>();
        Stream.of(views.keyspace(), offsets.keyspace())
                .distinct()
                .map(keyspace ->
                        "CREATE KEYSPACE IF NOT EXISTS " + keyspace + " WITH replication = " + views.replication())
                .forEach(statements::add);
        tables().forEach(table -> statements.add(table.createIn(views.keyspace())));
        offsets.tables().forEach(table -> statements.add(table.createIn(offsets.keyspace())));
        return statements;
    }

    /** Creates what is absent. Blocks: for start-up only. */
    public static void create(CqlSession session, CassandraSettings views, OffsetTables offsets) {
        for (String statement : statements(views, offsets)) {
            session.execute(SimpleStatement.newInstance(statement)
                    .setTimeout(views.timeout().multipliedBy(3)));
        }
    }

    private static List<Table> tables() {
        return Stream.of(
                        TaskHistoryView.TABLES,
                        WorkQueueView.TABLES,
                        ReviewQueueView.TABLES,
                        ProjectProgressView.TABLES,
                        LabelerActivityView.TABLES,
                        LabelTableView.TABLES,
                        ImportReportView.TABLES,
                        ProjectListView.TABLES,
                        UserListView.TABLES)
                .flatMap(List::stream)
                .toList();
    }
}
