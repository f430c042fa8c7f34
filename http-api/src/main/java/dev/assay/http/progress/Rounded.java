package dev.assay.http.progress;

import org.jspecify.annotations.Nullable;

/** Figures with as many digits as they are worth. */
final class Rounded {
    private Rounded() {}

    /** To three places. */
    static double of(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /** Null for what is infinite, which JSON cannot say. */
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? of(value) : null;
    }
}
