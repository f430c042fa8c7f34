package dev.assay.domain.requeue;

import dev.assay.domain.requeue.RequeueCommand.AdvanceRequeue;
import dev.assay.domain.requeue.RequeueCommand.StartRequeue;
import dev.assay.domain.requeue.RequeueCommand.StopRequeue;
import dev.assay.domain.requeue.RequeueEvent.RequeueAdvanced;
import dev.assay.domain.requeue.RequeueEvent.RequeueCompleted;
import dev.assay.domain.requeue.RequeueEvent.RequeueStarted;
import dev.assay.domain.requeue.RequeueEvent.RequeueStopped;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Text;
import java.util.Map;

/** Every rule of a run that asks for new labels. */
public final class RequeueDecider {
    private RequeueDecider() {}

    public static Decision<RequeueEvent, RequeueRejection> decide(Requeue requeue, RequeueCommand command) {
        if (!(requeue instanceof Requeue.Started started)) {
            return command instanceof StartRequeue start
                    ? start(start)
                    : Decision.reject(new RequeueRejection.NotStarted());
        }
        return switch (Keys.seen(started.keys(), command.origin())) {
            case SAME -> Decision.alreadyDone();
            case OTHER ->
                Decision.reject(
                        new RequeueRejection.KeyReused(command.origin().cause().key()));
            case NEW -> goOn(started, command);
        };
    }

    private static Decision<RequeueEvent, RequeueRejection> start(StartRequeue command) {
        return Text.check("/reason", command.reason(), true)
                .<Decision<RequeueEvent, RequeueRejection>>map(
                        violation -> Decision.reject(new RequeueRejection.Invalid(violation)))
                .orElseGet(() -> Decision.accept(new RequeueStarted(
                        command.requeue(), command.project(), command.origin(), command.rule(), command.reason())));
    }

    private static Decision<RequeueEvent, RequeueRejection> goOn(Requeue.Started requeue, RequeueCommand command) {
        if (command instanceof StartRequeue) {
            return Decision.reject(new RequeueRejection.IdTaken());
        }
        if (command instanceof AdvanceRequeue advance) {
            return advance(requeue, advance);
        }
        if (command instanceof StopRequeue stop) {
            return stop(requeue, stop);
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<RequeueEvent, RequeueRejection> advance(Requeue.Started requeue, AdvanceRequeue command) {
        if (requeue.status() != Requeue.Status.RUNNING || command.page() != requeue.page() + 1) {
            return Decision.alreadyDone();
        }
        if (command.tasks().isEmpty()) {
            return Decision.accept(new RequeueCompleted(
                    requeue.id(),
                    requeue.project(),
                    command.origin(),
                    requeue.relabeled() + command.relabeled(),
                    requeue.passedOver() + command.passedOver()));
        }
        return Decision.accept(new RequeueAdvanced(
                requeue.id(),
                requeue.project(),
                command.origin(),
                command.page(),
                command.tasks(),
                command.next(),
                command.relabeled(),
                command.passedOver()));
    }

    private static Decision<RequeueEvent, RequeueRejection> stop(Requeue.Started requeue, StopRequeue command) {
        if (requeue.status() != Requeue.Status.RUNNING) {
            return Decision.reject(new RequeueRejection.Ended());
        }
        return Text.check("/reason", command.reason(), true)
                .<Decision<RequeueEvent, RequeueRejection>>map(
                        violation -> Decision.reject(new RequeueRejection.Invalid(violation)))
                .orElseGet(() -> Decision.accept(
                        new RequeueStopped(requeue.id(), requeue.project(), command.origin(), command.reason())));
    }

    /** The run after an event; never refuses, never decides. */
    public static Requeue evolve(Requeue requeue, RequeueEvent event) {
        if (event instanceof RequeueStarted started) {
            return begun(started);
        }
        if (!(requeue instanceof Requeue.Started before)) {
            throw new AssertionError(event + " cannot come before the run was started");
        }
        if (event instanceof RequeueAdvanced advanced) {
            return before.at(
                    Requeue.Status.RUNNING,
                    advanced.page(),
                    advanced.tasks().size(),
                    before.relabeled() + advanced.relabeled(),
                    before.passedOver() + advanced.passedOver(),
                    advanced.origin().at());
        }
        if (event instanceof RequeueCompleted completed) {
            return before.at(
                    Requeue.Status.COMPLETED,
                    before.page(),
                    0,
                    completed.relabeled(),
                    completed.passedOver(),
                    completed.origin().at());
        }
        if (event instanceof RequeueStopped stopped) {
            return before.at(
                            Requeue.Status.STOPPED,
                            before.page(),
                            0,
                            before.relabeled(),
                            before.passedOver(),
                            stopped.origin().at())
                    .with(Keys.with(before.keys(), stopped.origin()));
        }
        throw new AssertionError("no change for " + event);
    }

    private static Requeue begun(RequeueStarted event) {
        return new Requeue.Started(
                event.requeue(),
                event.project(),
                event.rule(),
                event.reason(),
                Requeue.Status.RUNNING,
                0,
                0,
                0,
                0,
                event.origin().by(),
                event.origin().at(),
                event.origin().at(),
                Keys.with(Map.of(), event.origin()));
    }
}
