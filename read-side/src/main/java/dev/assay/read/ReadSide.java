package dev.assay.read;

import dev.assay.read.importreport.ImportReportQuery;
import dev.assay.read.labeleractivity.LabelerActivityQuery;
import dev.assay.read.labeltable.LabelTableQuery;
import dev.assay.read.projectlist.ProjectListQuery;
import dev.assay.read.projectprogress.ProjectProgressQuery;
import dev.assay.read.reviewqueue.ReviewQueueQuery;
import dev.assay.read.taskhistory.TaskHistoryQuery;
import dev.assay.read.userlist.UserListQuery;
import dev.assay.read.workqueue.WorkQueueQuery;

/** Everything that can be asked of the read side. */
public record ReadSide(
        TaskHistoryQuery taskHistory,
        WorkQueueQuery workQueue,
        ReviewQueueQuery reviewQueue,
        ProjectProgressQuery projectProgress,
        LabelerActivityQuery labelerActivity,
        LabelTableQuery labelTable,
        ImportReportQuery importReport,
        ProjectListQuery projectList,
        UserListQuery userList,
        Views views) {}
