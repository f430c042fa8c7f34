package dev.assay.domain.goldset;

/** Why a member of a gold set is worn. */
public enum Wear {
    /** More labelers than the policy allows have seen it: what is on it gets round. */
    SEEN,
    /** Nearly everyone gets it right, on enough evidence: it tells nobody apart. */
    EASY,
    /** People objected to it, or most good labelers get it wrong: perhaps what is expected is wrong. */
    DISPUTED
}
