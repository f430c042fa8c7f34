package dev.assay.write.shift;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.write.dispatch.Dispatch;
import dev.assay.write.dispatch.HandOut;
import dev.assay.write.dispatch.LineReports;
import dev.assay.write.shift.ShiftMessage.Turn;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Hands out work to those whose working hours and breaks allow it. */
final class GuardedDispatch implements Dispatch {
    private final Dispatch dispatch;
    private final Shifts shifts;

    GuardedDispatch(Dispatch dispatch, Shifts shifts) {
        this.dispatch = dispatch;
        this.shifts = shifts;
    }

    @Override
    public CompletionStage<HandOut> next(ProjectId project, Set<AssignmentId> holding, Origin origin) {
        return guarded(project, origin, () -> dispatch.next(project, holding, origin));
    }

    @Override
    public CompletionStage<HandOut> claim(ProjectId project, TaskId task, Origin origin) {
        return guarded(project, origin, () -> dispatch.claim(project, task, origin));
    }

    @Override
    public CompletionStage<LineReports> lines(ProjectId project) {
        return dispatch.lines(project);
    }

    @Override
    public CompletionStage<Integer> takeBack(ProjectId project, UserId labeler, Origin origin) {
        return dispatch.takeBack(project, labeler, origin);
    }

    private CompletionStage<HandOut> guarded(
            ProjectId project, Origin origin, Supplier<CompletionStage<HandOut>> handOut) {
        return shifts.ask(project, origin)
                .thenCompose(turn -> turn instanceof Turn.Refused refused
                        ? CompletableFuture.completedStage(refused.handOut())
                        : handOut.get());
    }
}
