package dev.assay.domain.pulse;

/** One statement that a labeler agrees with more or less, from 1 (not at all) to 5 (entirely); the names are stored. */
public enum PulseQuestion {
    WORK("I liked this week's work."),
    INSTRUCTIONS("The instructions told me what to do."),
    PACE("I could work at a pace that does me good."),
    FAIRNESS("What was said of my work was fair.");

    /** The least agreement. */
    public static final int LEAST = 1;

    /** The most agreement. */
    public static final int MOST = 5;

    private final String statement;

    PulseQuestion(String statement) {
        this.statement = statement;
    }

    public String statement() {
        return statement;
    }
}
