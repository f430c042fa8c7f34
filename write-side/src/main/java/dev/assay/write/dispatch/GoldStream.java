package dev.assay.write.dispatch;

import dev.assay.domain.project.Project;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskFacts;
import dev.assay.write.dispatch.DispatchMessage.Attempt;
import dev.assay.write.dispatch.DispatchMessage.ExperienceKnown;
import dev.assay.write.dispatch.DispatchMessage.GoldKnown;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Mixes gold into a project's hand-outs: looks up what the draw needs, once, and keeps it up to date. */
final class GoldStream {
    private final DispatchDesk desk;
    private final GoldDraw draw = new GoldDraw();
    private final Set<UserId> asked = new HashSet<>();
    private boolean reading;

    GoldStream(DispatchDesk desk) {
        this.desk = desk;
    }

    /** Whether a labeler has to wait until what the draw needs is looked up, which this asks for. */
    boolean awaits(UserId labeler, Project.Existing project) {
        if (!project.gold().injects()) {
            return false;
        }
        if (!draw.known() && !reading) {
            reading = true;
            desk.askGold();
        }
        if (!draw.knows(labeler) && asked.add(labeler)) {
            desk.askExperience(labeler);
        }
        return !draw.known() || !draw.knows(labeler);
    }

    void known(GoldKnown known) {
        reading = false;
        draw.know(known.tasks());
    }

    void known(ExperienceKnown known) {
        asked.remove(known.labeler());
        draw.know(known.labeler(), known.labels());
    }

    void put(GoldTask task) {
        draw.put(task);
    }

    /** The task that is due or, if it is gold's turn, gold in its place. */
    Pick inPlaceOf(Pick due, Worker worker, Instant now, Project.Existing project, Predicate<TaskFacts> mayHave) {
        return draw.draw(
                        worker.profile().labeler(),
                        project.gold(),
                        project.golds().size(),
                        worker.profile().goldAt(now),
                        due.task().facts(),
                        mayHave)
                .map(drawn -> new Pick(drawn.task().ready(), null, drawn.chance()))
                .orElse(due);
    }

    void granted(Attempt attempt, Task.Begun task, long revision) {
        draw.handedOut(attempt.origin().by());
        GoldTask.of(task, revision).ifPresent(draw::put);
    }

    void refused(Attempt attempt) {
        if (attempt.pick().chance() != null) {
            TaskId task = attempt.task().facts().ref().task();
            draw.refused(task, attempt.origin().by());
        }
    }
}
