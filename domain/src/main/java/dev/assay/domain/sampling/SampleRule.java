package dev.assay.domain.sampling;

/**
 * How a sample is drawn.
 *
 * @param rate share of the labeled items, above 0 and at most 1
 * @param minimum items drawn from every stratum that has as many, 0 to 100
 * @param growing labels in the project from which a labeler is no longer new
 * @param seasoned labels in the project from which a labeler is seasoned, more than {@code growing}
 */
public record SampleRule(double rate, int minimum, int growing, int seasoned) {
    /** 15 %, two of every stratum, so that each has a spread; labelers are new up to 20 labels and seasoned from 100. */
    public static final SampleRule DEFAULT = new SampleRule(0.15, 2, 20, 100);

    /** @throws IllegalArgumentException naming the member that does not hold */
    public SampleRule {
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("rate must be above 0 and at most 1");
        }
        if (minimum < 0 || minimum > 100) {
            throw new IllegalArgumentException("minimum must be 0 to 100");
        }
        if (growing < 1) {
            throw new IllegalArgumentException("growing must be at least 1");
        }
        if (seasoned <= growing) {
            throw new IllegalArgumentException("seasoned must be above growing");
        }
    }

    Experience experience(long labels) {
        if (labels < growing) {
            return Experience.NEW;
        }
        return labels < seasoned ? Experience.GROWING : Experience.SEASONED;
    }

    /** Items to draw before the minimum of each stratum: the share, rounded up. */
    int size(int population) {
        double exact = rate * population;
        double nearest = Math.rint(exact);
        return (int) (Math.abs(exact - nearest) < 1e-9 ? nearest : Math.ceil(exact));
    }
}
