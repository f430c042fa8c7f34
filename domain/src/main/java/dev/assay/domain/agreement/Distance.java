package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How far two answers to one field are apart: 0 when they say the same, 1 when they have nothing in common. Symmetric.
 *
 * <ul>
 *   <li><b>choice</b>: 0 when equal, else 1 (nominal).
 *   <li><b>choices</b>: MASI, 1 − J · M: J the Jaccard index of the two sets, M = 1 when they are equal, 2/3 when one
 *       holds the other, 1/3 when they overlap, 0 when they do not (Passonneau 2006, <i>Measuring agreement on
 *       set-valued items</i>, LREC). Preferred to Jaccard alone since an answer that says less of the same is nearer
 *       than one that says something else.
 *   <li><b>rating</b>: steps apart over the length of the scale (interval).
 *   <li><b>spans, boxes, polygons, time regions</b>: 1 − 2 ΣIoU / (marks of the one + marks of the other), the sum over
 *       the one-to-one pairing of marks of the same type that makes it largest. This is one minus panoptic quality
 *       (Kirillov et al. 2019, <i>Panoptic segmentation</i>, CVPR) with the optimal pairing in place of its cut at one
 *       half. IoU is the part shared of what the two cover together, by length or by area. Two empty answers are the
 *       same. Where so many marks overlap that pairing them would take seconds, answers that are not equal are 1 apart.
 *   <li><b>spans that are related</b>: the mean of that and of 1 − F1 of the relations, 2 · matched / (relations of the
 *       one + of the other): the measure of Roth &amp; Yih 2004, <i>A linear programming formulation for global inference
 *       in natural language tasks</i>, CoNLL, and of ACE. A relation is matched when the other answer has one of the same
 *       type between the spans that its ends are paired with; which end is which matters if it has a direction. With two
 *       answers F1 is the same whichever is taken for the truth. Where neither relates anything, the spans alone count.
 *   <li><b>text</b>: Levenshtein distance over the longer length, in code points, after Unicode NFKC, lower case, and
 *       white space made single blanks (Levenshtein 1966; normalisation by the longer as in Navarro 2001).
 *   <li><b>fields</b>: the mean over the columns that either filled in: 1 where one left it out; an option or flag as
 *       choice; free text as text; a number by |a − b| / (|a| + |b|) (Lance &amp; Williams 1967).
 * </ul>
 */
public final class Distance {
    private Distance() {}

    /**
     * The distance of two answers, in [0, 1].
     *
     * @throws IllegalArgumentException when a value is not of the kind the field asks for
     */
    public static double between(LabelField field, LabelValue left, LabelValue right) {
        if (!Kinds.fits(field, left) || !Kinds.fits(field, right)) {
            throw new IllegalArgumentException("field " + field.name() + " takes no such values");
        }
        if (left.equals(right)) {
            return 0;
        }
        return apart(field, left, right);
    }

    private static double apart(LabelField field, LabelValue left, LabelValue right) {
        if (left instanceof LabelValue.Choice) {
            return 1;
        } else if (left instanceof LabelValue.Choices one && right instanceof LabelValue.Choices other) {
            return masi(one.options(), other.options());
        } else if (field instanceof LabelField.RatingField scale
                && left instanceof LabelValue.Rating one
                && right instanceof LabelValue.Rating other) {
            return Math.abs((double) one.step() - other.step()) / ((double) scale.max() - scale.min());
        } else if (left instanceof LabelValue.Text one && right instanceof LabelValue.Text other) {
            return TextDistance.between(one.text(), other.text());
        } else if (field instanceof LabelField.FieldsField record
                && left instanceof LabelValue.Fields one
                && right instanceof LabelValue.Fields other) {
            return ColumnDistance.mean(record, one, other);
        } else if (field instanceof LabelField.SpansField spans
                && left instanceof LabelValue.Spans one
                && right instanceof LabelValue.Spans other) {
            return RelatedSpans.apart(spans, one, other).mean();
        }
        return MarkShape.of(left)
                .orElseThrow(() -> new AssertionError("no distance for " + field))
                .distance(left, right);
    }

    private static double masi(Collection<String> left, Collection<String> right) {
        Set<String> one = new HashSet<>(left);
        Set<String> other = new HashSet<>(right);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> any = new HashSet<>(one);
        any.addAll(other);
        if (one.equals(other)) {
            return 0;
        }
        boolean nested = both.size() == Math.min(one.size(), other.size());
        double monotonicity = both.isEmpty() ? 0 : nested ? 2 / 3.0 : 1 / 3.0;
        return 1 - monotonicity * both.size() / any.size();
    }
}
