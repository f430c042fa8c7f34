package dev.assay.domain.whatif;

import dev.assay.domain.label.Label;

/** Where the labels of a round led, by one policy. */
public sealed interface Conclusion {
    /** The rule that decided, in one sentence. */
    String because();

    /** The task was settled on its labels. */
    record Settled(Label label, String because) implements Conclusion {}

    /**
     * The task went to a reviewer.
     *
     * @param skill the skill the reviewer must hold; empty when any reviewer will do
     * @param leading what leads, field by field; a tied field is absent
     */
    record Escalated(String skill, Label leading, String because) implements Conclusion {}

    /**
     * Nothing was decided.
     *
     * @param more how many more labels are wanted; 0 when none are asked for any more, or a decision is under way
     */
    record Undecided(int more, String because) implements Conclusion {
        public Undecided {
            if (more < 0) {
                throw new IllegalArgumentException("more must be at least 0");
            }
        }
    }
}
