package dev.assay.http.session;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import dev.assay.domain.shared.ProjectId;
import dev.assay.http.access.Access;
import dev.assay.http.access.Permission;
import dev.assay.http.access.Principal;
import dev.assay.http.problem.Failures;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.problem.Refusal;
import dev.assay.http.session.SessionMessage.Arrived;
import dev.assay.http.session.SessionMessage.Gone;
import dev.assay.http.session.SessionMessage.Opened;
import dev.assay.http.session.SessionMessage.Ready;
import dev.assay.http.session.SessionMessage.Retry;
import dev.assay.http.session.SessionMessage.Then;
import dev.assay.http.session.SessionMessage.Unfit;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One labeler's connection. Messages are taken one after the other, each after a look at whether the token is still good
 * and the role still held. Ends when the stream does, also when it was this side that closed it.
 */
final class Session extends AbstractBehavior<SessionMessage> {
    private final SessionParts parts;
    private final Outbox outbox;
    private final Hand hand = new Hand();
    private final Pushing pushing;
    private final Acknowledging acknowledging;
    private @Nullable ProjectId project;

    static Behavior<SessionMessage> create(SessionParts parts, Outbox outbox) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> new Session(context, timers, parts, outbox)));
    }

    private Session(
            ActorContext<SessionMessage> context,
            TimerScheduler<SessionMessage> timers,
            SessionParts parts,
            Outbox outbox) {
        super(context);
        this.parts = parts;
        this.outbox = outbox;
        this.pushing = new Pushing(
                parts.labeling(), outbox, hand, delay -> timers.startSingleTimer(new Retry(), delay), this::await);
        this.acknowledging =
                new Acknowledging(parts.labeling(), parts.acknowledgements(), outbox, hand, pushing, this::await);
    }

    @Override
    public Receive<SessionMessage> createReceive() {
        return newReceiveBuilder()
                .onMessage(Opened.class, opened -> go(() -> opened.ready().tell(Ready.NEXT)))
                .onMessage(Arrived.class, this::arrived)
                .onMessage(Then.class, then -> go(then.step()))
                .onMessage(Retry.class, retry -> retry())
                .onMessage(Unfit.class, this::unfit)
                .onMessage(Gone.class, gone -> Behaviors.stopped())
                .build();
    }

    private Behavior<SessionMessage> go(Runnable step) {
        step.run();
        return this;
    }

    private Behavior<SessionMessage> unfit(Unfit unfit) {
        outbox.close(unfit.why());
        return go(() -> unfit.ready().tell(Ready.NEXT));
    }

    private Behavior<SessionMessage> arrived(Arrived arrived) {
        Runnable done = () -> arrived.ready().tell(Ready.NEXT);
        String trace = parts.traces().get();
        if (outbox.isClosed()) {
            return go(done);
        }
        try {
            Envelope message = Envelope.parse(arrived.text());
            admitted(principal -> carryOut(message, principal, trace, done), done);
            return this;
        } catch (Refusal unreadable) {
            outbox.problem(null, unreadable.problem(), trace);
            return go(done);
        }
    }

    /** Goes on with the principal, or closes when the token is no longer good. */
    private void admitted(Consumer<Principal> next, Runnable done) {
        await(parts.authenticator().principal(parts.bearer()), next, failure -> {
            Problem problem = Failures.problem(failure, "session");
            boolean ended = problem.type() == ProblemType.UNAUTHENTICATED;
            outbox.close(ended ? CloseCode.UNAUTHENTICATED : CloseCode.FAILED);
            done.run();
        });
    }

    private void carryOut(Envelope message, Principal principal, String trace, Runnable done) {
        boolean hello = message.type() == MessageType.HELLO;
        if (message.type() == MessageType.BYE) {
            outbox.close(CloseCode.NORMAL);
            done.run();
        } else if (hello != (project == null)) {
            outbox.close(CloseCode.OUT_OF_TURN);
            done.run();
        } else {
            try {
                ProjectId named = project == null ? Greeting.project(message) : project;
                Access.check(principal, Permission.LABEL, named);
                perform(message, from(principal, named, trace), done);
            } catch (Refusal refusal) {
                refused(message, refusal, trace, done);
            }
        }
    }

    private SessionCommands.From from(Principal principal, ProjectId named, String trace) {
        return new SessionCommands.From(principal.user(), named, parts.clock().instant(), trace);
    }

    private void perform(Envelope message, SessionCommands.From from, Runnable done) {
        if (message.type() != MessageType.HELLO) {
            acknowledging.perform(message, from, done);
            return;
        }
        Greeting greeting = Greeting.of(message);
        hand.open(1 + greeting.prefetch(), greeting.holding());
        project = from.project();
        outbox.send("welcome", message.id(), greeting);
        pushing.next(from);
        done.run();
    }

    private void refused(Envelope message, Refusal refusal, String trace, Runnable done) {
        outbox.problem(message.id(), refusal.problem(), trace);
        ProblemType type = refusal.problem().type();
        if (type == ProblemType.FORBIDDEN || type == ProblemType.PROJECT_NOT_FOUND) {
            outbox.close(CloseCode.FORBIDDEN);
        }
        done.run();
    }

    private Behavior<SessionMessage> retry() {
        ProjectId known = project;
        if (known != null && !outbox.isClosed()) {
            admitted(principal -> again(principal, known), () -> {});
        }
        return this;
    }

    private void again(Principal principal, ProjectId known) {
        try {
            Access.check(principal, Permission.LABEL, known);
            pushing.next(from(principal, known, parts.traces().get()));
        } catch (Refusal gone) {
            outbox.close(CloseCode.FORBIDDEN);
        }
    }

    private <T> void await(CompletionStage<T> stage, Consumer<T> next, Consumer<Throwable> failed) {
        getContext()
                .pipeToSelf(
                        stage,
                        (value, failure) -> new Then(() -> {
                            if (failure == null) {
                                next.accept(value);
                            } else {
                                failed.accept(failure);
                            }
                        }));
    }
}
