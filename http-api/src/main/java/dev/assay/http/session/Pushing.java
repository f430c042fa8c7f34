package dev.assay.http.session;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Role;
import dev.assay.http.problem.Failures;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.task.Labeling;
import dev.assay.http.task.WorkView;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps a labeler's hand full: asks for work one at a time, and looks again with growing pauses when there is none. */
final class Pushing {
    /** Problems after which an assignment is over, however the labeler sees it. */
    static final Set<ProblemType> OVER = EnumSet.of(
            ProblemType.LEASE_LOST,
            ProblemType.NO_LONGER_OPEN,
            ProblemType.ALREADY_LABELED,
            ProblemType.NOT_ASSIGNED,
            ProblemType.TASK_NOT_FOUND);

    /** Problems that last: a labeler who was told once need not hear it at every look. */
    private static final Set<ProblemType> SAID_ONCE = EnumSet.of(
            ProblemType.INSTRUCTIONS_UNREAD,
            ProblemType.WALKTHROUGH_DUE,
            ProblemType.OFF_HOURS,
            ProblemType.ASSESSMENT_DUE);

    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Working hours can be changed meanwhile, and a late label moves the end of a break. */
    private static final long LONGEST_REST_SECONDS = 30;

    private final Labeling labeling;
    private final Outbox outbox;
    private final Hand hand;
    private final Consumer<Duration> retry;
    private final Awaiting awaiting;
    private Duration pause = SHORTEST;
    private boolean asking;
    private @Nullable String idle;

    /** Goes on in the actor when a stage is done. */
    interface Awaiting {
        <T> void await(CompletionStage<T> stage, Consumer<T> next, Consumer<Throwable> failed);
    }

    /** @param retry arranges for {@link #next} to be called after a pause */
    Pushing(Labeling labeling, Outbox outbox, Hand hand, Consumer<Duration> retry, Awaiting awaiting) {
        this.labeling = labeling;
        this.outbox = outbox;
        this.hand = hand;
        this.retry = retry;
        this.awaiting = awaiting;
    }

    /** Asks for one more when there is room. */
    void next(SessionCommands.From from) {
        if (asking || !hand.hasRoom() || outbox.isClosed()) {
            return;
        }
        asking = true;
        CommandKey key = new CommandKey(from.trace(), "next");
        Origin origin = new Origin(from.user(), Role.LABELER, from.at(), from.trace(), key);
        awaiting.await(labeling.next(from.project(), hand.names(), origin), given -> got(given, from), failure -> {
            asking = false;
            refused(Failures.problem(failure, from.trace()), from);
        });
    }

    /** A rest, and what must be read first, are said once; a rest is waited for, anything else is tried again soon. */
    private void refused(Problem problem, SessionCommands.From from) {
        Object seconds = problem.members().get(Problem.RETRY_AFTER);
        boolean once = seconds != null || SAID_ONCE.contains(problem.type());
        String told = problem.type().name()
                + (seconds == null ? problem.members() : problem.members().get("until"));
        if (!once || !told.equals(idle)) {
            outbox.problem(null, problem, from.trace());
        }
        if (once) {
            idle = told;
        }
        if (seconds instanceof Long rest) {
            retry.accept(Duration.ofSeconds(Math.min(rest, LONGEST_REST_SECONDS)));
            return;
        }
        pause = LONGEST;
        later();
    }

    /** Looks anew because something has changed. */
    void again(SessionCommands.From from) {
        idle = null;
        pause = SHORTEST;
        next(from);
    }

    /** An assignment is over; there is room for another. */
    void ended(AssignmentId assignment, SessionCommands.From from) {
        hand.drop(assignment);
        pause = SHORTEST;
        next(from);
    }

    /** Hands out a task asked for by name, whether or not there is room. */
    void claim(SessionCommands.From from, Envelope message, Runnable done) {
        Origin origin = SessionCommands.origin(from, message, "");
        awaiting.await(
                labeling.claim(
                        from.project(),
                        SessionCommands.task(labeling, message.data().only("task")),
                        origin),
                given -> {
                    claimed(given, message);
                    done.run();
                },
                failure -> {
                    outbox.problem(message.id(), Failures.problem(failure, from.trace()), from.trace());
                    done.run();
                });
    }

    private void claimed(Labeling.Given given, Envelope message) {
        if (given instanceof Labeling.Given.Work work) {
            WorkView view = WorkView.of(work);
            hand.take(view.assignment());
            outbox.send("assignment", message.id(), view);
        } else if (given instanceof Labeling.Given.Nothing nothing) {
            outbox.send("idle", message.id(), nothing.said());
        }
    }

    private void got(Labeling.Given given, SessionCommands.From from) {
        asking = false;
        if (given instanceof Labeling.Given.Work work) {
            WorkView view = WorkView.of(work);
            if (hand.take(view.assignment())) {
                idle = null;
                pause = SHORTEST;
                outbox.send("assignment", null, view);
                next(from);
                return;
            }
        } else if (given instanceof Labeling.Given.Nothing nothing
                && !nothing.nothing().why().name().equals(idle)) {
            idle = nothing.nothing().why().name();
            outbox.send("idle", null, nothing.said());
        }
        later();
    }

    private void later() {
        retry.accept(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
