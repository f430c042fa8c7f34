package dev.assay.domain.task;

import dev.assay.domain.consensus.Tally;
import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.Map;

/**
 * A task at one stage of its life.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>grant, reserve, prioritise, declare gold</td><td>everything else: not begun</td>
 *     <td>expire, escalate</td></tr>
 * <tr><td>{@link Open}</td><td>grant, renew, expire, release, withdraw, skip, flag, submit, revise, weigh, override,
 *     relabel, reserve, release a reservation, prioritise, declare gold</td>
 *     <td>accept, reject</td><td>a repeated key; a grant to the holder; an expiry with nothing due; withdrawing what
 *     nobody holds; weighing that is too early</td></tr>
 * <tr><td>{@link InReview}, {@link Settled}</td><td>accept, reject, override, relabel, declare gold; release, withdraw and expire what is
 *     left of its leases</td><td>grant, renew, skip, flag, labels and revisions,
 *     reserve, prioritise</td><td>a repeated key; weighing, unless the task was
 *     escalated on weighed votes that settle it now</td></tr>
 * <tr><td>{@link Gold}</td><td>drawn grants and what labelers do with them; withdraw, correct, retire</td>
 *     <td>accept, reject, override, relabel; whoever judged it before</td>
 *     <td>a repeated key; a declaration of the same; withdrawing what nobody holds</td></tr>
 * </table>
 */
public sealed interface Task {
    Stage stage();

    /** Imported at most; nobody was assigned it yet. */
    record Absent() implements Task {
        @Override
        public Stage stage() {
            return Stage.WAITING;
        }
    }

    /** Any stage after the first assignment. */
    sealed interface Begun extends Task {
        Dossier dossier();

        Begun with(Dossier dossier);
    }

    /** Collecting labels. */
    record Open(Dossier dossier) implements Begun {
        @Override
        public Stage stage() {
            return Stage.OPEN;
        }

        @Override
        public Open with(Dossier changed) {
            return new Open(changed);
        }
    }

    /**
     * The labels do not suffice; a reviewer decides.
     *
     * @param leading what leads, field by field; a tied field is absent
     * @param skill the skill the reviewer must hold; empty when any reviewer will do
     * @param weighed whether votes were weighed, so that a better model of the labelers may yet settle it
     */
    record InReview(Dossier dossier, Tally tally, Label leading, String skill, boolean weighed) implements Begun {
        @Override
        public Stage stage() {
            return Stage.IN_REVIEW;
        }

        @Override
        public InReview with(Dossier changed) {
            return new InReview(changed, tally, leading, skill, weighed);
        }
    }

    /** Settled on an outcome; it can be confirmed, overridden or sent back, each as a new event. */
    record Settled(Dossier dossier, Outcome outcome) implements Begun {
        @Override
        public Stage stage() {
            return Stage.SETTLED;
        }

        @Override
        public Settled with(Dossier changed) {
            return new Settled(changed, outcome);
        }
    }

    /**
     * Measures labelers: takes any number of answers, one from each labeler, and decides nothing.
     *
     * @param dossier its leases and answers; the overlap is the number of slots opened so far
     * @param standard what is expected
     * @param edition counts the standards, from 1
     * @param usual labels an ordinary task like it wants: answers close to revision in groups of as many
     * @param answers verdict on every answer
     * @param handed when each labeler was handed it last
     */
    record Gold(
            Dossier dossier,
            GoldStandard standard,
            int edition,
            int usual,
            Map<UserId, GoldAnswer> answers,
            Map<UserId, Instant> handed)
            implements Begun {
        public Gold {
            answers = Map.copyOf(answers);
            handed = Map.copyOf(handed);
        }

        @Override
        public Stage stage() {
            return Stage.GOLD;
        }

        @Override
        public Gold with(Dossier changed) {
            return new Gold(changed, standard, edition, usual, answers, handed);
        }
    }
}
