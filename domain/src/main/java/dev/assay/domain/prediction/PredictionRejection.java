package dev.assay.domain.prediction;

/** Why predictions are refused. */
public sealed interface PredictionRejection {
    /** There are more in one command than one event holds. */
    record TooMany(int most) implements PredictionRejection {}
}
