package dev.assay.http.session;

import dev.assay.http.instruction.Acknowledgements;
import dev.assay.http.problem.Failures;
import dev.assay.http.problem.Problem;
import dev.assay.http.task.Labeling;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Carries out a labeler's commands and answers each with one acknowledgement or one problem. */
final class Acknowledging {
    private final SessionCommands commands;
    private final Heartbeat heartbeat;
    private final Outbox outbox;
    private final Hand hand;
    private final Pushing pushing;
    private final Pushing.Awaiting awaiting;

    Acknowledging(
            Labeling labeling,
            Acknowledgements acknowledgements,
            Outbox outbox,
            Hand hand,
            Pushing pushing,
            Pushing.Awaiting awaiting) {
        this.commands = new SessionCommands(labeling, acknowledgements);
        this.heartbeat = new Heartbeat(labeling, hand);
        this.outbox = outbox;
        this.hand = hand;
        this.pushing = pushing;
        this.awaiting = awaiting;
    }

    /** @param done run when the message is done with, whatever came of it */
    void perform(Envelope message, SessionCommands.From from, Runnable done) {
        switch (message.type()) {
            case CLAIM -> pushing.claim(from, message, done);
            case SUBMIT -> ends(message, from, commands.submit(from, message), done);
            case SKIP -> ends(message, from, commands.skip(from, message), done);
            case RELEASE -> ends(message, from, commands.release(from, message), done);
            case REVISE -> answer(message, from, commands.revise(from, message), ack -> {}, done);
            case ACKNOWLEDGE ->
                answer(message, from, commands.acknowledge(from, message), ack -> pushing.again(from), done);
            case HEARTBEAT -> beat(message, from, done);
            case HELLO, BYE -> throw new AssertionError("done with before");
        }
    }

    /** A command that ends an assignment when it is accepted, or when it turns out to have ended. */
    private void ends(
            Envelope message, SessionCommands.From from, CompletionStage<SessionCommands.Ack> stage, Runnable done) {
        Runnable ended = () -> pushing.ended(SessionCommands.assignment(message.data()), from);
        awaiting.await(
                stage,
                ack -> {
                    outbox.send("ack", message.id(), ack);
                    ended.run();
                    done.run();
                },
                failure -> {
                    Problem problem = Failures.problem(failure, from.trace());
                    outbox.problem(message.id(), problem, from.trace());
                    if (Pushing.OVER.contains(problem.type())) {
                        ended.run();
                    }
                    done.run();
                });
    }

    private void beat(Envelope message, SessionCommands.From from, Runnable done) {
        CompletionStage<Heartbeat.Beat> beat = heartbeat.beat(from, message).thenApply(Heartbeat.Beat::new);
        answer(message, from, beat, ack -> remember(ack, from), done);
    }

    private void remember(Heartbeat.Beat beat, SessionCommands.From from) {
        beat.leases().forEach(lease -> hand.renewed(lease.assignment(), lease.leaseUntil(), from.at()));
    }

    private <T> void answer(
            Envelope message,
            SessionCommands.From from,
            CompletionStage<T> stage,
            Consumer<T> accepted,
            Runnable done) {
        awaiting.await(
                stage,
                ack -> {
                    accepted.accept(ack);
                    outbox.send("ack", message.id(), ack);
                    done.run();
                },
                failure -> {
                    outbox.problem(message.id(), Failures.problem(failure, from.trace()), from.trace());
                    done.run();
                });
    }
}
