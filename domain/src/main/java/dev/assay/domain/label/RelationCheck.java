package dev.assay.domain.label;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks relation types against the types of spans, and relations against the spans they stand between. */
final class RelationCheck {
    /** Most types of relations a field may have. */
    static final int TYPES = 50;

    private RelationCheck() {}

    /** The rules for the relation types of a schema's field. */
    static void types(Findings at, LabelField.SpansField field) {
        if (field.relations().size() > TYPES) {
            at.add("must hold at most " + TYPES + " entries, not "
                    + field.relations().size());
            return;
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < field.relations().size(); i++) {
            RelationType relation = field.relations().get(i);
            SchemaCheck.line(at.at(i).at("name"), relation.name());
            if (!names.add(relation.name())) {
                at.at(i).at("name").add("is taken by an earlier relation: give each a name of its own");
            }
            ends(at.at(i).at("from"), relation.from(), field.types());
            ends(at.at(i).at("to"), relation.to(), field.types());
        }
    }

    private static void ends(Findings at, List<String> ends, List<String> types) {
        Set<String> before = new HashSet<>();
        for (int i = 0; i < ends.size(); i++) {
            if (!types.contains(ends.get(i))) {
                at.at(i).add("must be " + Wording.oneOf(types, "types"));
            } else if (!before.add(ends.get(i))) {
                at.at(i).add("repeats an earlier entry: name each once");
            }
        }
    }

    /** The rules for the relations of an answer. */
    static void check(Findings at, LabelField.SpansField field, LabelValue.Spans value) {
        if (value.relations().isEmpty() || !OptionCheck.countable(at, value.relations())) {
            return;
        }
        if (field.relations().isEmpty()) {
            at.add("must be left out or empty: the schema has no relations here");
            return;
        }
        Map<String, RelationType> types =
                field.relations().stream().collect(Collectors.toMap(RelationType::name, Function.identity()));
        Set<Relation> before = new HashSet<>();
        for (int i = 0; i < value.relations().size(); i++) {
            Relation relation = value.relations().get(i);
            RelationType type = types.get(relation.type());
            boolean there = there(at.at(i), relation, value.spans().size());
            if (type == null) {
                at.at(i).at("type").add("must be " + Wording.oneOf(names(field), "relations"));
            } else if (there) {
                joined(at.at(i), type, relation, value.spans());
            }
            if (!before.add(relation)) {
                at.at(i).add("repeats an earlier relation: state each once");
            }
        }
    }

    private static List<String> names(LabelField.SpansField field) {
        return field.relations().stream().map(RelationType::name).toList();
    }

    private static boolean there(Findings at, Relation relation, int spans) {
        boolean from = place(at.at("from"), relation.from(), spans);
        boolean to = place(at.at("to"), relation.to(), spans);
        if (from && relation.from() == relation.to()) {
            at.at("to").add("must be another span than from, which is " + relation.from());
            return false;
        }
        return from && to;
    }

    private static boolean place(Findings at, int place, int spans) {
        boolean there = place >= 0 && place < spans;
        if (!there) {
            at.add(
                    spans == 0
                            ? "must name one of the answer's spans, but there are none"
                            : "must be the place of one of the answer's spans, 0 to " + (spans - 1) + ", not " + place);
        }
        return there;
    }

    private static void joined(Findings at, RelationType type, Relation relation, List<Span> spans) {
        Span from = spans.get(relation.from());
        Span to = spans.get(relation.to());
        if (!type.directed() && from.compareTo(to) > 0) {
            at.add("must be stated from the span that comes first, since it has no direction: exchange from and to");
        }
        if (!type.joins(from.type(), to.type())) {
            at.add('"' + type.name() + "\" must lead from " + ends(type.from()) + " to " + ends(type.to())
                    + ", not from \"" + from.type() + "\" to \"" + to.type() + '"');
        }
    }

    private static String ends(List<String> types) {
        return types.isEmpty() ? "any type" : Wording.oneOf(types, "types");
    }
}
