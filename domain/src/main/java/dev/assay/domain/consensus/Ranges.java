package dev.assay.domain.consensus;

import java.util.regex.Pattern;

/** The ranges strategies check their parameters against. */
final class Ranges {
    private static final Pattern SKILL = Pattern.compile("[A-Za-z0-9._-]{0,64}");
    private static final double MOST_EVIDENCE = 100_000;

    private Ranges() {}

    static void whole(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " must be " + low + " to " + high);
        }
    }

    static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1");
        }
    }

    static void positiveShare(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be above 0 and at most 1");
        }
    }

    /** A posterior of 1 is never reached, and below one half something else may be as likely. */
    static void confidence(String name, double value) {
        if (!(value >= 0.5 && value < 1)) {
            throw new IllegalArgumentException(name + " must be at least 0.5 and below 1");
        }
    }

    static void evidence(String name, double value) {
        if (!(value >= 0 && value <= MOST_EVIDENCE)) {
            throw new IllegalArgumentException(name + " must be 0 to 100000");
        }
    }

    static void skill(String value) {
        if (!SKILL.matcher(value).matches()) {
            throw new IllegalArgumentException("skill must be at most 64 letters, digits, '.', '_' or '-', or empty");
        }
    }
}
