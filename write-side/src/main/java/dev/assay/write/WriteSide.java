package dev.assay.write;

import dev.assay.domain.ingest.ImportCommand;
import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.write.dispatch.Dispatch;
import dev.assay.write.entity.Entities;
import dev.assay.write.intake.Intake;
import dev.assay.write.item.ItemStore;
import dev.assay.write.people.PeopleStore;

/** Everything that can be asked of the write side. Entities are named by the text of their ids. */
public record WriteSide(
        Entities<ProjectCommand, Project, ProjectRejection> projects,
        Entities<TaskCommand, Task, TaskRejection> tasks,
        Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
        Entities<UserCommand, User, UserRejection> users,
        Entities<ImportCommand, ImportRun, ImportRejection> imports,
        Dispatch dispatch,
        Intake intake,
        ItemStore items,
        PeopleStore people) {}
