package dev.assay.domain.onboarding;

import java.util.List;

/**
 * A set of questions with a rule for passing. A changed set is a new version.
 *
 * @param id names the set in its project
 * @param version counts from 1
 * @param domain for {@link Kind#DOMAIN} the domain the labeler is certified for by passing; else empty
 * @param pass share of questions that must be right, in (0, 1]
 * @param attempts most attempts
 * @param coolingOffHours wait after a failed attempt
 * @param validDays how long the certificate lasts; 0 where there is none
 */
public record Assessment(
        String id,
        int version,
        Kind kind,
        String domain,
        List<Question> questions,
        double pass,
        int attempts,
        int coolingOffHours,
        int validDays) {
    public Assessment {
        questions = List.copyOf(questions);
    }

    /** What an assessment is about. */
    public enum Kind {
        /** Labeling in general; work in the project waits for it. */
        GENERAL,
        /** How the tool is used; work in the project waits for it. */
        TOOL,
        /** A domain: whoever passes is certified for it, and who is not still gets other work. */
        DOMAIN
    }

    /** Whether work in the project waits until it is passed. */
    public boolean required() {
        return kind != Kind.DOMAIN;
    }

    /** How many questions must be right. */
    public int needed() {
        return (int) Math.ceil(pass * questions.size() - 1e-9);
    }
}
