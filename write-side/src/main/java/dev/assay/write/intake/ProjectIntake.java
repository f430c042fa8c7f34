package dev.assay.write.intake;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import java.util.ArrayDeque;

/** Takes in one project's chunks one after the other, whichever imports they belong to. */
final class ProjectIntake extends AbstractBehavior<ProjectIntake.Message> {
    /** What the intake is sent. */
    sealed interface Message {}

    /** A chunk to take in. */
    record Take(ImportId run, Intake.Chunk chunk, Origin origin, ActorRef<Outcome> replyTo) implements Message {}

    private record Taken(Take take, Outcome outcome) implements Message {}

    /** How it went: an answer, or the failure that kept it from being known. */
    sealed interface Outcome {
        /** An answer. */
        record Known(Intake.Answer answer) implements Outcome {}

        /** Storage did not answer; sending the chunk again is safe. */
        record Unknown(Throwable failure) implements Outcome {}
    }

    private static final int MOST_WAITING = 100;

    private final ProjectId project;
    private final ChunkTaking taking;
    private final ArrayDeque<Take> waiting = new ArrayDeque<>();
    private boolean busy;

    static Behavior<Message> create(ProjectId project, ChunkTaking taking) {
        return Behaviors.setup(context -> new ProjectIntake(context, project, taking));
    }

    private ProjectIntake(ActorContext<Message> context, ProjectId project, ChunkTaking taking) {
        super(context);
        this.project = project;
        this.taking = taking;
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder()
                .onMessage(Take.class, this::take)
                .onMessage(Taken.class, this::taken)
                .build();
    }

    private Behavior<Message> take(Take take) {
        if (busy && waiting.size() >= MOST_WAITING) {
            take.replyTo().tell(new Outcome.Unknown(new IllegalStateException("too many imports at once")));
        } else if (busy) {
            waiting.addLast(take);
        } else {
            start(take);
        }
        return this;
    }

    private void start(Take take) {
        busy = true;
        getContext()
                .pipeToSelf(
                        taking.take(project, take.run(), take.chunk(), take.origin()),
                        (answer, failure) -> new Taken(
                                take, failure == null ? new Outcome.Known(answer) : new Outcome.Unknown(failure)));
    }

    private Behavior<Message> taken(Taken taken) {
        taken.take().replyTo().tell(taken.outcome());
        busy = false;
        if (!waiting.isEmpty()) {
            start(waiting.removeFirst());
        }
        return this;
    }
}
