package dev.assay.domain.label;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks spans against the item's text, and how they are related. */
final class SpanCheck {
    private SpanCheck() {}

    static void check(Findings at, LabelField.SpansField field, LabelValue.Spans value, @Nullable ItemContent item) {
        if (OptionCheck.countable(at.at("spans"), value.spans())) {
            ItemPart.find(at, item, field.of(), ItemValue.Text.class, "text")
                    .ifPresent(text -> all(at.at("spans"), field, value.spans(), text.text()));
            RelationCheck.check(at.at("relations"), field, value);
        }
    }

    private static void all(Findings at, LabelField.SpansField field, List<Span> spans, String text) {
        Set<Span> before = new HashSet<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Findings one = at.at(i);
            range(one, span, text);
            OptionCheck.type(one, field.types(), span.type());
            if (!before.add(span)) {
                one.add("repeats an earlier span: mark each stretch once per type");
            }
        }
    }

    private static void range(Findings at, Span span, String text) {
        if (span.start() < 0) {
            at.at("start").add("must be at least 0, not " + span.start());
        } else if (Wording.cutsPair(text, span.start())) {
            at.at("start").add("cuts a character in two: must be one less or one more than " + span.start());
        }
        if (span.end() <= span.start()) {
            at.at("end").add("must be above start, which is " + span.start());
        } else if (span.end() > text.length()) {
            at.at("end").add("must be at most " + text.length() + ", the length of the text, not " + span.end());
        } else if (Wording.cutsPair(text, span.end())) {
            at.at("end").add("cuts a character in two: must be one less or one more than " + span.end());
        }
    }
}
