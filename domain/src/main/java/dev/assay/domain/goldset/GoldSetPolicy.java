package dev.assay.domain.goldset;

/**
 * How a project's gold set is kept.
 *
 * @param periodDays days between refreshes, 1 to 365
 * @param size members wanted, 1 to 2000
 * @param minimum members wanted of every kind of item there is, 0 to 20
 * @param edgeShare share of the set that edge cases get at least, as far as there are any, 0 to 1
 * @param mostSeen a member is worn when more labelers than this have seen it, 1 to 100000
 * @param easy a member is suspiciously easy when the low end of the 95 % interval of its right answers is at least this,
 *     above 0 and at most 1
 * @param good share of right answers to other gold from which a labeler counts as good, 0 to 1
 * @param goodEvidence answers to other gold it takes to know that, 1 to 1000
 * @param objections people whose objection makes a member disputed, 1 to 100
 */
public record GoldSetPolicy(
        int periodDays,
        int size,
        int minimum,
        double edgeShare,
        int mostSeen,
        double easy,
        double good,
        int goodEvidence,
        int objections) {
    /** Two weeks; a member that 22 labelers got right, and nobody wrong, is suspiciously easy. */
    public static final GoldSetPolicy DEFAULT = new GoldSetPolicy(14, 50, 1, 0.2, 30, 0.85, 0.8, 5, 1);

    /** A member that most good labelers get wrong is disputed: the high end of the 95 % interval is below this. */
    public static final double MOSTLY_WRONG = 0.5;

    /** @throws IllegalArgumentException naming the member that does not hold */
    public GoldSetPolicy {
        whole("periodDays", periodDays, 1, 365);
        whole("size", size, 1, 2000);
        whole("minimum", minimum, 0, 20);
        share("edgeShare", edgeShare);
        whole("mostSeen", mostSeen, 1, 100_000);
        if (!(easy > 0 && easy <= 1)) {
            throw new IllegalArgumentException("easy must be above 0 and at most 1");
        }
        share("good", good);
        whole("goodEvidence", goodEvidence, 1, 1000);
        whole("objections", objections, 1, 100);
    }

    private static void whole(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be a whole number from " + min + " to " + max);
        }
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1");
        }
    }
}
