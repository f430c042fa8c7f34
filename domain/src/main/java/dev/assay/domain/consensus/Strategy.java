package dev.assay.domain.consensus;

/**
 * One way to turn the labels of an item into an outcome: a record of its parameters with one pure function.
 *
 * <p>To add a strategy, write one file: a record whose components are its parameters (flat numbers and texts, ranges
 * checked in the constructor) and whose {@link #judge} reads nothing but the panel. Name it in {@code permits} below and
 * give it a sample in {@code StrategySamples}: the tests over {@code getPermittedSubclasses()} then hold it to what
 * every strategy owes, and name the stored form it still lacks.
 */
public sealed interface Strategy permits MajorityVoting, ExpertReview, ConfidenceWeighted, AdaptiveOverlap {
    /** The strategy's permanent name, as in documents and stored policies. */
    String name();

    /** How many labels to ask for when a task opens, at least 1. */
    int firstLabels();

    /** The most labels it will ever ask for. */
    int mostLabels();

    /**
     * The same rule for an item that its importer wants another number of labels for. A strategy that finds the number
     * itself stays as it is: the importer's number is then the one it begins with.
     *
     * @param labels 1 to 100
     */
    default Strategy wanting(int labels) {
        return this;
    }

    /** Whether {@link Panel#crowd} must be supplied. */
    boolean needsCrowd();

    /**
     * Whether an item's own labels and hints are enough to judge it, so that the task decides at once. Else a process that
     * knows what is beyond the item decides: the crowd, the novelty, what is left of the project's budget.
     */
    default boolean decidedInTask() {
        return !needsCrowd();
    }

    /**
     * What becomes of the item: settled, more labels wanted, or escalated. The same panel always gets the same verdict,
     * whatever the order of its votes.
     *
     * @throws IllegalArgumentException when a labeler votes twice
     */
    Verdict judge(Panel panel);

    /** The counting rule of the tally that goes with every verdict. */
    MajorityPolicy counting();
}
