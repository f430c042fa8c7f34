package dev.assay.read;

import dev.assay.read.agreement.AgreementView;
import dev.assay.read.cassandra.ViewSession;
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
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.View;
import dev.assay.read.projectlist.ProjectListView;
import dev.assay.read.projectprogress.ProjectProgressView;
import dev.assay.read.pulselist.PulseListView;
import dev.assay.read.questionlist.QuestionListView;
import dev.assay.read.reviewqueue.ReviewQueueView;
import dev.assay.read.samplequeue.SampleQueueView;
import dev.assay.read.taskflow.TaskFlowView;
import dev.assay.read.taskhistory.TaskHistoryView;
import dev.assay.read.userlist.UserListView;
import dev.assay.read.whatif.WhatIfReplay;
import dev.assay.read.workqueue.WorkQueueView;
import java.util.List;

/** Every view there is. */
record AllViews(
        TaskHistoryView taskHistory,
        WorkQueueView workQueue,
        ReviewQueueView reviewQueue,
        ProjectProgressView projectProgress,
        TaskFlowView taskFlow,
        LabelerActivityView labelerActivity,
        LabelerWorkView labelerWork,
        LabelTableView labelTable,
        ImportReportView importReport,
        ProjectListView projectList,
        UserListView userList,
        InvitationListView invitationList,
        LabelerWeeksView labelerWeeks,
        PulseListView pulseList,
        GroupListView groupList,
        QuestionListView questionList,
        SampleQueueView sampleQueue,
        LabelerAccuracyView labelerAccuracy,
        AgreementView agreement,
        FlagListView flagList,
        GoldView gold,
        PredictionView predictions) {
    static AllViews on(ViewSession session, Replay replay) {
        return new AllViews(
                TaskHistoryView.on(session),
                WorkQueueView.on(session),
                ReviewQueueView.on(session),
                ProjectProgressView.on(session, replay),
                TaskFlowView.on(session, replay),
                LabelerActivityView.on(session),
                LabelerWorkView.on(session),
                LabelTableView.on(session),
                ImportReportView.on(session),
                ProjectListView.on(session),
                UserListView.on(session),
                InvitationListView.on(session),
                LabelerWeeksView.on(session),
                PulseListView.on(session),
                GroupListView.on(session),
                QuestionListView.on(session),
                SampleQueueView.on(session, replay),
                LabelerAccuracyView.on(session),
                AgreementView.on(session, replay),
                FlagListView.on(session),
                GoldView.on(session, replay),
                PredictionView.on(session));
    }

    List<View> views() {
        return List.of(
                taskHistory.view(),
                workQueue.view(),
                reviewQueue.view(),
                projectProgress.view(),
                taskFlow.view(),
                labelerActivity.view(),
                labelerWork.view(),
                labelTable.view(),
                importReport.view(),
                projectList.view(),
                userList.view(),
                invitationList.view(),
                labelerWeeks.view(),
                pulseList.view(),
                groupList.view(),
                questionList.view(),
                sampleQueue.view(),
                labelerAccuracy.view(),
                agreement.view(),
                flagList.view(),
                gold.view(),
                predictions.view());
    }

    ReadSide readSide(WhatIfReplay whatIf, Views running) {
        return new ReadSide(
                taskHistory.query(),
                workQueue.query(),
                reviewQueue.query(),
                projectProgress.query(),
                taskFlow.query(),
                labelerActivity.query(),
                labelerWork.query(),
                labelTable.query(),
                importReport.query(),
                projectList.query(),
                userList.query(),
                invitationList.query(),
                labelerWeeks.query(),
                pulseList.query(),
                groupList.query(),
                questionList.query(),
                sampleQueue.query(),
                labelerAccuracy.query(),
                agreement.query(),
                flagList.query(),
                whatIf,
                gold.query(),
                predictions.query(),
                running);
    }
}
