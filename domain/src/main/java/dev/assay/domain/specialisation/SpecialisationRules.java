package dev.assay.domain.specialisation;

/**
 * When an advantage counts.
 *
 * @param alpha chance that anybody at all is declared a specialist where nobody is better than the others
 * @param advantage smallest advantage over the peers' accuracy that matters
 * @param evidence judged labels the labeler needs in the field, and the peers together
 * @param keepAlpha as {@code alpha}, for keeping what was declared: larger, so that a specialist at the border does not
 *     come and go
 */
public record SpecialisationRules(double alpha, double advantage, int evidence, double keepAlpha) {
    public static final SpecialisationRules DEFAULT = new SpecialisationRules(0.05, 0.05, 30, 0.2);
}
