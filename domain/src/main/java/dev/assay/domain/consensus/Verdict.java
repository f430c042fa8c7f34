package dev.assay.domain.consensus;

import dev.assay.domain.label.Label;
import java.util.List;

/** What a strategy makes of a panel, with everything needed to redo it by hand: the tally and the grounds. */
public sealed interface Verdict {
    /** The plain count of the votes; for a strategy that weighs votes it stands beside the decision for comparison. */
    Tally tally();

    Grounds grounds();

    /** The item is settled on {@code label}. */
    record Settled(Label label, Tally tally, Grounds grounds) implements Verdict {}

    /**
     * Not yet.
     *
     * @param more how many labels are wanted beyond those the panel held, at least 1
     */
    record MoreLabels(int more, Tally tally, Grounds grounds) implements Verdict {
        public MoreLabels {
            if (more < 1) {
                throw new IllegalArgumentException("more must be at least 1");
            }
        }
    }

    /**
     * A person with the right skill has to decide.
     *
     * @param triggers why: the measures on the wrong side of their threshold, at least one
     * @param skill the domain skill the reviewer must hold; empty when any reviewer may decide
     * @param leading what the strategy would have settled on, field by field; a field without a leader is absent
     */
    record Escalated(List<Trigger> triggers, String skill, Label leading, Tally tally, Grounds grounds)
            implements Verdict {
        public Escalated {
            triggers = List.copyOf(triggers);
            if (triggers.isEmpty()) {
                throw new IllegalArgumentException("an escalation needs a trigger");
            }
        }
    }
}
