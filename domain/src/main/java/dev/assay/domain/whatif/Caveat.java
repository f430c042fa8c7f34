package dev.assay.domain.whatif;

/**
 * Something a reader must know before believing a comparison.
 *
 * @param count how many rounds it is true of
 */
public record Caveat(Kind kind, int count) {
    /** What limits a comparison. */
    public enum Kind {
        LABELERS_AS_RECORDED(
                "Who labeled what, and in which order, is as it was; whoever would have been free would have labeled"
                        + " something else."),
        LABELS_NEVER_GIVEN("The other policy wants more labels than were given; none were made up."),
        ROUNDS_AS_RECORDED(
                "People sent the task back after another decision than the other policy's; the round after it was played"
                        + " all the same."),
        EXPERTS_NEVER_ASKED(
                "The other policy asks an expert where none was asked; what the expert would say is not known."),
        EXPERTS_NOT_A_SAMPLE(
                "Experts looked at tasks for a reason, most of all where labelers disagreed: accuracy against them is not"
                        + " that of all tasks, and reviewers confirm labels that they saw lead."),
        NOVELTY_NOT_MEASURED("How new an item is was not measured: expert review goes without that trigger."),
        WEIGHED_AT_ONCE(
                "Votes were weighed as soon as the label came, by what the labels asked for had taught by then; the server"
                        + " weighs a moment later."),
        RULE_UNCHANGED(
                "The task's rule is the one that was in force: what it decided, by what was known then, stands.");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }
    }
}
