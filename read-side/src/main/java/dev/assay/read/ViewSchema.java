package dev.assay.read;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.assay.read.agreement.AgreementView;
import dev.assay.read.cassandra.CassandraSettings;
import dev.assay.read.cassandra.ViewTables;
import dev.assay.read.flaglist.FlagListView;
import dev.assay.read.gold.GoldView;
import dev.assay.read.grouplist.GroupListView;
import dev.assay.read.importreport.ImportReportView;
import dev.assay.read.invitationlist.InvitationListView;
import dev.assay.read.labeleraccuracy.LabelerAccuracyView;
import dev.assay.read.labeleractivity.LabelerActivityView;
import dev.assay.read.labelerweeks.LabelerWeeksView;
import dev.assay.read.labelerwork.LabelerWorkView;
import dev.assay.read.labeltable.LabelTableView;
import dev.assay.read.prediction.PredictionView;
import dev.assay.read.projectlist.ProjectListView;
import dev.assay.read.projectprogress.ProjectProgressView;
import dev.assay.read.pulselist.PulseListView;
import dev.assay.read.questionlist.QuestionListView;
import dev.assay.read.reviewqueue.ReviewQueueView;
import dev.assay.read.samplequeue.SampleQueueView;
import dev.assay.read.taskflow.TaskFlowView;
import dev.assay.read.taskhistory.TaskHistoryView;
import dev.assay.read.userlist.UserListView;
import dev.assay.read.workqueue.WorkQueueView;
import java.util.List;
import java.util.stream.Stream;

/** The keyspaces and tables of the read side: those of the views, and those where views keep their offsets. */
public final class ViewSchema {
    private ViewSchema() {}

    /**
     * Creates what is absent, and drops a view whose tables are laid out otherwise now: it rebuilds itself from the journal.
     * Blocks: for start-up only, of one node before the others when a layout changes.
     */
    public static void create(CqlSession session, CassandraSettings views, OffsetTables offsets) {
        Stream.of(views.keyspace(), offsets.keyspace())
                .distinct()
                .forEach(keyspace -> run(
                        session,
                        views,
                        "CREATE KEYSPACE IF NOT EXISTS " + keyspace + " WITH replication = " + views.replication()));
        run(session, views, ViewLayout.TABLE.createIn(views.keyspace()));
        offsets.tables().forEach(table -> run(session, views, table.createIn(offsets.keyspace())));
        ViewLayout layout = new ViewLayout(session, views, offsets);
        views().forEach(layout::establish);
    }

    private static void run(CqlSession session, CassandraSettings views, String statement) {
        session.execute(SimpleStatement.newInstance(statement)
                .setTimeout(views.timeout().multipliedBy(3)));
    }

    private static List<ViewTables> views() {
        return List.of(
                new ViewTables(TaskHistoryView.NAME, TaskHistoryView.TABLES),
                new ViewTables(WorkQueueView.NAME, WorkQueueView.TABLES),
                new ViewTables(ReviewQueueView.NAME, ReviewQueueView.TABLES),
                new ViewTables(ProjectProgressView.NAME, ProjectProgressView.TABLES),
                new ViewTables(TaskFlowView.NAME, TaskFlowView.TABLES),
                new ViewTables(LabelerActivityView.NAME, LabelerActivityView.TABLES),
                new ViewTables(LabelerWorkView.NAME, LabelerWorkView.TABLES),
                new ViewTables(LabelTableView.NAME, LabelTableView.TABLES),
                new ViewTables(ImportReportView.NAME, ImportReportView.TABLES),
                new ViewTables(ProjectListView.NAME, ProjectListView.TABLES),
                new ViewTables(UserListView.NAME, UserListView.TABLES),
                new ViewTables(InvitationListView.NAME, InvitationListView.TABLES),
                new ViewTables(LabelerWeeksView.NAME, LabelerWeeksView.TABLES),
                new ViewTables(PulseListView.NAME, PulseListView.TABLES),
                new ViewTables(GroupListView.NAME, GroupListView.TABLES),
                new ViewTables(QuestionListView.NAME, QuestionListView.TABLES),
                new ViewTables(SampleQueueView.NAME, SampleQueueView.TABLES),
                new ViewTables(LabelerAccuracyView.NAME, LabelerAccuracyView.TABLES),
                new ViewTables(AgreementView.NAME, AgreementView.TABLES),
                new ViewTables(FlagListView.NAME, FlagListView.TABLES),
                new ViewTables(GoldView.NAME, GoldView.TABLES),
                new ViewTables(PredictionView.NAME, PredictionView.TABLES));
    }
}
