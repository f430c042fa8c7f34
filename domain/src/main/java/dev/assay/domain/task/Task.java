package dev.assay.domain.task;

import dev.assay.domain.consensus.Tally;

/**
 * A task at one stage of its life.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>grant</td><td>everything else: not begun</td><td>expire</td></tr>
 * <tr><td>{@link Open}</td><td>grant, renew, expire, release, skip, submit, revise, override, relabel</td>
 *     <td>accept, reject</td><td>a repeated key; a grant to the holder; an expiry with nothing due</td></tr>
 * <tr><td>{@link InReview}, {@link Settled}</td><td>accept, reject, override, relabel; release and expire what is
 *     left of its leases</td><td>grant, renew, skip, labels and revisions</td><td>a repeated key</td></tr>
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

    /** The labels disagree; a reviewer decides. */
    record InReview(Dossier dossier, Tally tally) implements Begun {
        @Override
        public Stage stage() {
            return Stage.IN_REVIEW;
        }

        @Override
        public InReview with(Dossier changed) {
            return new InReview(changed, tally);
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
}
