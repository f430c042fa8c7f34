package dev.assay.domain.agreement.slice;

/** A measure of agreement, as it is told. */
public enum Statistic {
    PERCENT_AGREEMENT,
    FLEISS_KAPPA,
    KRIPPENDORFF_ALPHA,
    /** Ratings as ranks. */
    KRIPPENDORFF_ALPHA_ORDINAL,
    /** Ratings as numbers with equal steps. */
    KRIPPENDORFF_ALPHA_INTERVAL,
    GWET_AC1,
    /** Two labelers only; so are those below. */
    COHEN_KAPPA,
    /** Ratings, by steps apart. */
    COHEN_KAPPA_LINEAR,
    /** Ratings, by the square of that. */
    COHEN_KAPPA_QUADRATIC
}
