package dev.assay.write.shift;

import dev.assay.domain.fatigue.Moment;
import dev.assay.domain.shared.Role;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import java.util.concurrent.CompletionStage;

/** Tasks that tell a labeler's shift of what the labeler did. */
final class WatchedTasks implements Entities<TaskCommand, Task, TaskRejection> {
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final Shifts shifts;

    WatchedTasks(Entities<TaskCommand, Task, TaskRejection> tasks, Shifts shifts) {
        this.tasks = tasks;
        this.shifts = shifts;
    }

    @Override
    public CompletionStage<Reply<Task, TaskRejection>> carry(String entityId, TaskCommand command) {
        CompletionStage<Reply<Task, TaskRejection>> reply = tasks.carry(entityId, command);
        return shows(command) ? reply.thenApply(answer -> told(command, answer)) : reply;
    }

    /** A lease is renewed by the client's clock, which says nothing of the person. */
    private static boolean shows(TaskCommand command) {
        return command.origin().role() == Role.LABELER && !(command instanceof TaskCommand.RenewAssignment);
    }

    private Reply<Task, TaskRejection> told(TaskCommand command, Reply<Task, TaskRejection> answer) {
        if (answer instanceof Reply.Done<Task, TaskRejection> done && done.state() instanceof Task.Begun begun) {
            Moment moment =
                    new Moment(command.origin().at(), kind(begun.dossier().facts()));
            boolean handedOut =
                    command instanceof TaskCommand.GrantAssignment || command instanceof TaskCommand.GrantGold;
            shifts.seen(command.origin().by(), moment, handedOut);
        }
        return answer;
    }

    /** Tasks of one type in one project are repetitive. */
    static String kind(TaskFacts facts) {
        return facts.ref().project().value() + '/' + facts.traits().type();
    }

    @Override
    public CompletionStage<Standing<Task>> standing(String entityId) {
        return tasks.standing(entityId);
    }
}
