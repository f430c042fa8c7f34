package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.gate.FieldAgreement;
import dev.assay.domain.gate.GateEvent.BatchJudged;
import dev.assay.domain.gate.GateEvent.VerdictOverruled;
import dev.assay.domain.gate.GateVerdict;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskCommand.AcceptOutcome;
import dev.assay.domain.task.TaskCommand.RequestRelabel;
import dev.assay.domain.task.TaskCommand.SendToReview;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Does what the gate, or a manager in its place, says of a batch: sends its settled tasks to review, or asks for new labels
 * of all of them. An expert's own decision stands. A manager's acceptance takes back out of review what the gate had sent
 * there; new labels that were asked for stay asked for.
 */
public final class WhenBatchJudgedThenAct implements Reaction {
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final BatchTasks batches;

    public WhenBatchJudgedThenAct(Entities<TaskCommand, Task, TaskRejection> tasks, EventFeed feed) {
        this.tasks = tasks;
        this.batches = new BatchTasks(tasks, feed);
    }

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.GATE);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (record.event() instanceof BatchJudged judged && judged.verdict() != GateVerdict.ACCEPT) {
            Act act = new Act(judged.batch(), judged.rounds(), judged.origin().at());
            return act(act, judged.verdict(), reason(judged));
        }
        if (record.event() instanceof VerdictOverruled overruled) {
            Act act = new Act(
                    overruled.batch(), overruled.rounds(), overruled.origin().at());
            return overruled.to() == GateVerdict.ACCEPT
                    ? accepted(act, overruled)
                    : act(act, overruled.to(), overruled.justification());
        }
        return CompletableFuture.completedStage(Done.getInstance());
    }

    private record Act(ImportId batch, long rounds, Instant at) {
        Origin origin(GateVerdict verdict) {
            String key = "gate/" + batch + '/' + rounds + '/' + verdict;
            return new Origin(Origin.SYSTEM, Role.SERVICE, at, batch.value(), new CommandKey(key, key));
        }
    }

    private CompletionStage<Done> act(Act act, GateVerdict verdict, String reason) {
        Origin origin = act.origin(verdict);
        return batches.of(act.batch())
                .thenCompose(batch -> BatchTasks.each(List.copyOf(batch.tasks().keySet()), id -> {
                    if (verdict == GateVerdict.REVIEW) {
                        return carry(id, new SendToReview(origin, reason, false));
                    }
                    return mayBeLabeledAnew(batch.tasks(), id)
                            ? carry(id, new RequestRelabel(origin, reason))
                            : CompletableFuture.completedStage(null);
                }))
                .thenApply(all -> Done.getInstance());
    }

    private static boolean mayBeLabeledAnew(Map<TaskId, Task> all, TaskId id) {
        Task task = all.get(id);
        boolean byExpert =
                task instanceof Task.Settled settled && settled.outcome().by() != Outcome.By.CONSENSUS;
        return task instanceof Task.Begun && !byExpert;
    }

    private CompletionStage<Done> accepted(Act act, VerdictOverruled event) {
        Origin sent = act.origin(GateVerdict.REVIEW);
        String key = "overruled/" + act.batch() + '/' + act.rounds();
        Origin manager = new Origin(
                event.origin().by(),
                event.origin().role(),
                act.at(),
                act.batch().value(),
                new CommandKey(key, key));
        return batches.of(act.batch())
                .thenCompose(batch -> BatchTasks.each(List.copyOf(batch.tasks().keySet()), id -> {
                    boolean waits = batch.tasks().get(id) instanceof Task.InReview review
                            && Keys.seen(review.dossier().keys(), sent) == Keys.Seen.SAME;
                    return waits
                            ? carry(id, new AcceptOutcome(manager, event.justification(), Set.of()))
                            : CompletableFuture.completedStage(null);
                }))
                .thenApply(all -> Done.getInstance());
    }

    private CompletionStage<Void> carry(TaskId task, TaskCommand command) {
        return tasks.carry(task.value(), command).thenAccept(reply -> {});
    }

    private static String reason(BatchJudged event) {
        return event.agreement().stream()
                .map(field -> told(field))
                .collect(Collectors.joining(
                        "; ",
                        "The gate does not pass the labels of batch " + event.batch() + ": ",
                        String.format(
                                Locale.ROOT,
                                " (accepted from %.3f, reviewed from %.3f)",
                                event.policy().accept(),
                                event.policy().review())));
    }

    private static String told(FieldAgreement field) {
        FieldAgreement.Interval measured = field.estimate();
        return measured == null
                ? field.field() + ' ' + field.undefined()
                : String.format(
                        Locale.ROOT,
                        "%s %s %.3f [%.3f, %.3f] of %d items",
                        field.field(),
                        field.coefficient(),
                        measured.value(),
                        measured.low(),
                        measured.high(),
                        field.items());
    }
}
