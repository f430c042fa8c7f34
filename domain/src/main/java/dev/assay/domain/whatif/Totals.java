package dev.assay.domain.whatif;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.whatif.Conclusion.Escalated;
import dev.assay.domain.whatif.Conclusion.Settled;
import dev.assay.domain.whatif.Conclusion.Undecided;
import dev.assay.domain.whatif.Truth.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What all comparisons come to.
 *
 * @param rounds how many were compared
 * @param changed how many of those end in another decision
 * @param accuracy per source of right answers that there are any from
 */
public record Totals(int rounds, int changed, Endings then, Endings now, Labels labels, List<Accuracy> accuracy) {
    public Totals {
        accuracy = List.copyOf(accuracy);
    }

    /** How many rounds ended how. */
    public record Endings(int settled, int escalated, int undecided) {}

    /**
     * Labels over all rounds.
     *
     * @param given how many were given
     * @param used how many of those the other policy would have asked for
     * @param wantedThen how many more are wanted as it went
     * @param wantedNow how many more are wanted under the other policy
     */
    public record Labels(long given, long used, long wantedThen, long wantedNow) {
        /** Labels given that the other policy would not have asked for. */
        public long saved() {
            return given - used;
        }

        /** Labels the other policy wants beyond those given and wanted. */
        public long added() {
            return Math.max(0, wantedNow - wantedThen);
        }
    }

    /** Of rounds with a known right answer: settled on labels, and settled right. */
    public record Hits(int settled, int right) {}

    /**
     * Decisions against right answers from one source.
     *
     * @param known rounds whose right answer is known
     */
    public record Accuracy(Source source, int known, Hits then, Hits now) {}

    static Totals of(List<Comparison> comparisons, LabelSchema schema) {
        List<Accuracy> accuracy = new ArrayList<>();
        for (Source source : Source.values()) {
            List<Comparison> known = comparisons.stream()
                    .filter(comparison -> comparison.known().containsKey(source))
                    .toList();
            if (!known.isEmpty()) {
                Hits then = hits(known, source, schema, Comparison::then);
                accuracy.add(new Accuracy(source, known.size(), then, hits(known, source, schema, Comparison::now)));
            }
        }
        return new Totals(
                comparisons.size(),
                (int) comparisons.stream().filter(Comparison::changed).count(),
                endings(comparisons, Comparison::then),
                endings(comparisons, Comparison::now),
                labels(comparisons),
                accuracy);
    }

    private static Labels labels(List<Comparison> comparisons) {
        return new Labels(
                comparisons.stream().mapToLong(Comparison::labels).sum(),
                comparisons.stream().mapToLong(Comparison::used).sum(),
                comparisons.stream().mapToLong(each -> wanted(each.then())).sum(),
                comparisons.stream().mapToLong(each -> wanted(each.now())).sum());
    }

    private static long wanted(Conclusion conclusion) {
        return conclusion instanceof Undecided undecided ? undecided.more() : 0;
    }

    private static Endings endings(List<Comparison> comparisons, Function<Comparison, Conclusion> which) {
        return new Endings(
                count(comparisons, which, Settled.class),
                count(comparisons, which, Escalated.class),
                count(comparisons, which, Undecided.class));
    }

    private static int count(
            List<Comparison> comparisons, Function<Comparison, Conclusion> which, Class<? extends Conclusion> kind) {
        return (int) comparisons.stream().map(which).filter(kind::isInstance).count();
    }

    private static Hits hits(
            List<Comparison> known, Source source, LabelSchema schema, Function<Comparison, Conclusion> which) {
        int settled = 0;
        int right = 0;
        for (Comparison comparison : known) {
            Label truth = comparison.known().get(source);
            if (truth != null && which.apply(comparison) instanceof Settled conclusion) {
                settled++;
                right += Truth.right(schema, truth, conclusion.label()) ? 1 : 0;
            }
        }
        return new Hits(settled, right);
    }
}
