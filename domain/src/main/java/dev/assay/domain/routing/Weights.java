package dev.assay.domain.routing;

/**
 * How much each part of a line's score counts; every part is at most 1 (waiting excepted, which grows without bound).
 *
 * @param priority of the line's priority, as a share of 9
 * @param waiting of each aging period since the line was last served
 * @param accuracy of the labeler's expected accuracy for the type
 * @param domain of how well the labeler fits the domain
 * @param scarcity of the share of active labelers who may not work on the line
 * @param load of the share of the line's slots that nobody works on
 * @param variation taken off as the labeler gets the same type again and again
 */
public record Weights(
        double priority,
        double waiting,
        double accuracy,
        double domain,
        double scarcity,
        double load,
        double variation) {
    /** A step of priority counts for more than half of all that is soft; ten aging periods for the whole of priority. */
    public static final Weights DEFAULT = new Weights(10, 1, 2, 1, 1, 0.5, 1);

    /** Largest weight. */
    public static final double MOST = 100;

    /** @throws IllegalArgumentException when a weight is out of its range, or waiting counts for nothing */
    public Weights {
        for (double weight : new double[] {priority, waiting, accuracy, domain, scarcity, load, variation}) {
            if (!(weight >= 0 && weight <= MOST)) {
                throw new IllegalArgumentException("weights must be 0 to 100");
            }
        }
        if (waiting < 0.01) {
            throw new IllegalArgumentException("waiting must count for at least 0.01, or work could wait for ever");
        }
    }
}
