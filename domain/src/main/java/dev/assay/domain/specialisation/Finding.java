package dev.assay.domain.specialisation;

import dev.assay.domain.shared.UserId;

/**
 * What a test found of one labeler in one field, complete enough to redo it.
 *
 * @param own the labeler's score in the field
 * @param peers all others' together
 * @param chance probability of an advantage this large where there is none, for this test alone
 * @param adjusted the same with regard to all {@code tests} made together
 */
public record Finding(
        UserId labeler, Field field, Judged own, Judged peers, double chance, double adjusted, int tests) {
    /** How much more often the labeler is right than the peers. */
    public double advantage() {
        return own.rate() - peers.rate();
    }

    /** Whether it is enough to be declared. */
    public boolean declares(SpecialisationRules rules) {
        return adjusted <= rules.alpha() && advantage() >= rules.advantage();
    }

    /** Whether it is enough to keep what was declared before. */
    public boolean keeps(SpecialisationRules rules) {
        return adjusted <= rules.keepAlpha() && advantage() >= rules.advantage() / 2;
    }
}
