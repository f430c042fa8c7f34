package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelField.SpansField;
import dev.assay.domain.label.LabelValue.Spans;
import dev.assay.domain.label.Relation;
import dev.assay.domain.label.RelationType;
import dev.assay.domain.label.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares and fuses spans together with their relations. */
final class RelatedSpans {
    private static final SpanShape SHAPE = new SpanShape();

    private RelatedSpans() {}

    /**
     * How far two answers are apart.
     *
     * @param spans by what their spans share, in [0, 1]
     * @param relations 1 − F1 of their relations, in [0, 1]; equal to {@code spans} where neither has any
     */
    record Apart(double spans, double relations) {
        double mean() {
            return (spans + relations) / 2;
        }

        double widest() {
            return Math.max(spans, relations);
        }
    }

    /** The two parts of the {@link Distance} of answers that are not equal. */
    static Apart apart(SpansField field, Spans one, Spans other) {
        int spans = one.spans().size() + other.spans().size();
        Optional<List<Pairing.Pair>> pairs = Pairing.of(SHAPE, one.spans(), other.spans(), 0);
        double byMarks = pairs.map(found -> MarkShape.distance(found, spans)).orElse(1.0);
        int relations = one.relations().size() + other.relations().size();
        if (relations == 0) {
            return new Apart(byMarks, byMarks);
        }
        double matched = matched(field, one, other, pairs.orElse(List.of()));
        return new Apart(byMarks, Math.min(1, Math.max(0, 1 - 2 * matched / relations)));
    }

    private static long matched(SpansField field, Spans one, Spans other, List<Pairing.Pair> pairs) {
        int[] partner = new int[one.spans().size()];
        Arrays.fill(partner, -1);
        pairs.forEach(pair -> partner[pair.left()] = pair.right());
        Set<Relation> there = new HashSet<>();
        other.relations().forEach(relation -> there.add(either(field, relation)));
        Set<Relation> here = new HashSet<>();
        one.relations().forEach(relation -> moved(field, relation, partner).ifPresent(here::add));
        here.retainAll(there);
        return here.size();
    }

    /** The relation between the partners of its ends; empty when one of them has none. */
    private static Optional<Relation> moved(SpansField field, Relation relation, int[] partner) {
        int from = partner[relation.from()];
        int to = partner[relation.to()];
        return from < 0 || to < 0 || from == to
                ? Optional.empty()
                : Optional.of(either(field, new Relation(relation.type(), from, to)));
    }

    /** The same whichever way round it is stated, if it has no direction; what the schema no longer knows has one. */
    private static Relation either(SpansField field, Relation relation) {
        boolean directed =
                field.relation(relation.type()).map(RelationType::directed).orElse(true);
        return directed || relation.from() <= relation.to()
                ? relation
                : new Relation(relation.type(), relation.to(), relation.from());
    }

    /**
     * The common answer: the spans that more than half made, and between them the relations that at least half have.
     * Half is enough, since a relation could be had only by those who made both spans.
     *
     * @param values the most central first
     */
    static Spans fuse(SpansField field, List<Spans> values) {
        List<MarkFusing.Thing<Span>> things =
                MarkFusing.things(SHAPE, values.stream().map(Spans::spans).toList());
        List<Span> spans =
                things.stream().map(MarkFusing.Thing::mark).distinct().sorted().toList();
        Map<Relation, Integer> counts = new HashMap<>();
        for (int at = 0; at < values.size(); at++) {
            for (Relation relation : fused(field, values.get(at), places(things, spans, at, values.get(at)))) {
                counts.merge(relation, 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count * 2 < values.size());
        return new Spans(spans, counts.keySet().stream().sorted().toList());
    }

    /** Where each span of one of the values went among the fused spans; -1 for nowhere. */
    private static int[] places(List<MarkFusing.Thing<Span>> things, List<Span> spans, int value, Spans given) {
        Map<Span, Integer> at = new HashMap<>();
        spans.forEach(span -> at.put(span, at.size()));
        int[] places = new int[given.spans().size()];
        Arrays.fill(places, -1);
        for (MarkFusing.Thing<Span> thing : things) {
            Integer place = thing.by().get(value);
            if (place != null) {
                places[place] = at.getOrDefault(thing.mark(), -1);
            }
        }
        return places;
    }

    private static Set<Relation> fused(SpansField field, Spans given, int[] places) {
        Set<Relation> fused = new HashSet<>();
        given.relations().forEach(relation -> moved(field, relation, places).ifPresent(fused::add));
        return fused;
    }
}
