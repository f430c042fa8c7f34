package dev.assay.read;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.DispatcherSelector;
import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.domain.feed.EventFeed;
import dev.assay.read.agreement.AgreementQuery;
import dev.assay.read.cassandra.TableDigest;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.flaglist.FlagListQuery;
import dev.assay.read.gold.GoldQuery;
import dev.assay.read.grouplist.GroupListQuery;
import dev.assay.read.importreport.ImportReportQuery;
import dev.assay.read.invitationlist.InvitationListQuery;
import dev.assay.read.labeleraccuracy.LabelerAccuracyQuery;
import dev.assay.read.labeleractivity.LabelerActivityQuery;
import dev.assay.read.labelerweeks.LabelerWeeksQuery;
import dev.assay.read.labelerwork.LabelerWorkQuery;
import dev.assay.read.labeltable.LabelTableQuery;
import dev.assay.read.prediction.PredictionQuery;
import dev.assay.read.projection.HandledOffsets;
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.ViewMetrics;
import dev.assay.read.projectlist.ProjectListQuery;
import dev.assay.read.projectprogress.ProjectProgressQuery;
import dev.assay.read.pulselist.PulseListQuery;
import dev.assay.read.questionlist.QuestionListQuery;
import dev.assay.read.reviewqueue.ReviewQueueQuery;
import dev.assay.read.samplequeue.SampleQueueQuery;
import dev.assay.read.taskflow.TaskFlowQuery;
import dev.assay.read.taskhistory.TaskHistoryQuery;
import dev.assay.read.userlist.UserListQuery;
import dev.assay.read.whatif.WhatIfReplay;
import dev.assay.read.workqueue.WorkQueueQuery;
import java.time.Clock;
import java.util.concurrent.Executor;

/** Everything that can be asked of the read side. */
public record ReadSide(
        TaskHistoryQuery taskHistory,
        WorkQueueQuery workQueue,
        ReviewQueueQuery reviewQueue,
        ProjectProgressQuery projectProgress,
        TaskFlowQuery taskFlow,
        LabelerActivityQuery labelerActivity,
        LabelerWorkQuery labelerWork,
        LabelTableQuery labelTable,
        ImportReportQuery importReport,
        ProjectListQuery projectList,
        UserListQuery userList,
        InvitationListQuery invitationList,
        LabelerWeeksQuery labelerWeeks,
        PulseListQuery pulseList,
        GroupListQuery groupList,
        QuestionListQuery questionList,
        SampleQueueQuery sampleQueue,
        LabelerAccuracyQuery labelerAccuracy,
        AgreementQuery agreement,
        FlagListQuery flagList,
        WhatIfReplay whatIf,
        GoldQuery gold,
        PredictionQuery predictions,
        Views views) {
    /**
     * Starts every view. Prepares statements, and with the setting creates the tables, before it returns: for start-up
     * only.
     */
    public static ReadSide start(
            ActorSystem<?> system,
            CqlSession cql,
            EventFeed feed,
            ReadSideSettings settings,
            Clock clock,
            ViewMetrics metrics) {
        OffsetTables tables = OffsetTables.of(system);
        if (settings.createSchema()) {
            ViewSchema.create(cql, settings.cassandra(), tables);
        }
        ViewSession session = new ViewSession(cql, settings.cassandra());
        Replay replay = new Replay(feed, settings.replay(), clock);
        AllViews all = AllViews.on(session, replay);
        HandledOffsets handled = new HandledOffsets();
        StoredOffsets stored = new StoredOffsets(cql, session, tables);
        ViewDaemons daemons = new ViewDaemons(system, feed, settings, handled, metrics, clock);
        all.views().forEach(daemons::start);
        Executor beside = system.dispatchers().lookup(DispatcherSelector.blocking());
        return all.readSide(
                new WhatIfReplay(replay, feed, clock, beside),
                new RunningViews(
                        all.views(),
                        system,
                        feed,
                        session,
                        new TableDigest(cql, settings.cassandra()),
                        new ViewOffsets(system, feed, handled, stored, clock)));
    }
}
