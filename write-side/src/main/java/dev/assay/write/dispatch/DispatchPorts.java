package dev.assay.write.dispatch;

import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the dispatcher reaches out to.
 *
 * @param seeds where ties are drawn from
 */
record DispatchPorts(
        Entities<TaskCommand, Task, TaskRejection> tasks,
        Entities<ProjectCommand, Project, ProjectRejection> projects,
        ReadyTasks queue,
        LabelerRecords records,
        GoldTasks gold,
        Clock clock,
        Supplier<AssignmentId> assignments,
        LongSupplier seeds,
        DispatchMetrics metrics) {}
