package dev.assay.domain.gate;

/** Which coefficient of agreement the gate goes by. Answers that are more than a choice always go by alpha. */
public enum Coefficient {
    KRIPPENDORFF_ALPHA,
    FLEISS_KAPPA,
    GWET_AC1
}
