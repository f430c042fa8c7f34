package dev.assay.domain.routing;

import java.time.Instant;
import java.util.Map;

/**
 * Scores lines for one labeler at one moment: a weighted sum, in which waiting alone grows without bound. So a line with
 * work is served in the end, whatever its priority, by the first labelers who may work on it (aging, as in A. Silberschatz
 * et al., Operating System Concepts, 10th ed. 2018, section 5.3.4).
 */
public final class Scoring {
    private static final double FIT = 1;
    private static final double NOTHING_ASKED = 0.5;

    private final RoutingPolicy policy;
    private final LabelerProfile profile;
    private final Workday workday;
    private final Map<String, ExpectedAccuracy> accuracies;
    private final Instant now;

    /** @param accuracies by task type; a type that is not there has the prior's */
    public Scoring(
            RoutingPolicy policy,
            LabelerProfile profile,
            Workday workday,
            Map<String, ExpectedAccuracy> accuracies,
            Instant now) {
        this.policy = policy;
        this.profile = profile;
        this.workday = workday;
        this.accuracies = accuracies;
        this.now = now;
    }

    /** Whether the labeler had enough of the line's type in a row for one of another type, if there is one. */
    public boolean tired(Candidate candidate) {
        return workday.run() >= policy.sameTypeAtMost() && isRepeated(candidate);
    }

    /** What the line is worth: larger is better. */
    public double total(Candidate candidate) {
        return priority(candidate)
                + waiting(candidate)
                + accuracy(candidate)
                + domain(candidate)
                + scarcity(candidate)
                + load(candidate)
                + variation(candidate);
    }

    /** The same with its parts. */
    public Score score(Candidate candidate) {
        return new Score(
                rounded(total(candidate)),
                rounded(priority(candidate)),
                rounded(waiting(candidate)),
                rounded(accuracy(candidate)),
                rounded(domain(candidate)),
                rounded(scarcity(candidate)),
                rounded(load(candidate)),
                rounded(variation(candidate)));
    }

    private double priority(Candidate candidate) {
        return policy.weights().priority() * candidate.priority() / 9.0;
    }

    private double waiting(Candidate candidate) {
        return policy.weights().waiting()
                * Math.max(0, now.toEpochMilli() - candidate.waitingSince())
                / (policy.agingSeconds() * 1000.0);
    }

    private double accuracy(Candidate candidate) {
        ExpectedAccuracy known = accuracies.get(candidate.type());
        return policy.weights().accuracy() * (known == null ? ExpectedAccuracy.PRIOR : known).value();
    }

    private double domain(Candidate candidate) {
        String domain = candidate.domain();
        boolean fits = profile.specialisedIn(candidate.type(), domain)
                || (!domain.isEmpty() && profile.certifiedFor(domain, now));
        double fit = fits ? FIT : domain.isEmpty() ? NOTHING_ASKED : 0;
        return policy.weights().domain() * fit;
    }

    private double scarcity(Candidate candidate) {
        return policy.weights().scarcity() * candidate.scarcity();
    }

    private double load(Candidate candidate) {
        return policy.weights().load() * candidate.idle();
    }

    private double variation(Candidate candidate) {
        if (!isRepeated(candidate)) {
            return 0;
        }
        double run = Math.min(1, workday.run() / (double) policy.sameTypeAtMost());
        return -policy.weights().variation() * run;
    }

    private boolean isRepeated(Candidate candidate) {
        return workday.run() > 0 && candidate.type().equals(workday.type());
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
