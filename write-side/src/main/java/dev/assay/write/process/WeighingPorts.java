package dev.assay.write.process;

import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import dev.assay.write.item.ItemStore;
import java.time.Clock;

/** What the weighing process talks to. */
public record WeighingPorts(
        EventFeed feed,
        Entities<ProjectCommand, Project, ProjectRejection> projects,
        Entities<TaskCommand, Task, TaskRejection> tasks,
        Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
        ItemStore items,
        Clock clock) {}
