package dev.assay.domain.label;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.LabelField.BoxesField;
import dev.assay.domain.label.LabelField.ChoiceField;
import dev.assay.domain.label.LabelField.ChoicesField;
import dev.assay.domain.label.LabelField.FieldsField;
import dev.assay.domain.label.LabelField.PolygonsField;
import dev.assay.domain.label.LabelField.RatingField;
import dev.assay.domain.label.LabelField.SpansField;
import dev.assay.domain.label.LabelField.TextField;
import dev.assay.domain.label.LabelField.TimeRegionsField;
import dev.assay.domain.shared.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where a label does not fit the schema it was made under and the item it describes. */
public final class LabelCheck {
    /** Most entries the list of one value may hold, be it of options or of marks. */
    static final int LIST_LIMIT = 10_000;

    private LabelCheck() {}

    /**
     * What does not hold, in the schema's order and then, by name, the fields it does not know; empty when all fits.
     *
     * <p>Pointers follow the label's JSON: {@code /intent/option}, {@code /entities/spans/3/end}. Indexes count in the
     * order given. An answer may be empty (no text, no spans): that differs from no answer, which a required field does
     * not take.
     *
     * @param schema one that {@link SchemaCheck} finds nothing wrong with
     * @param item needed only when the label marks up the item's text, image or recording; such a value does not fit
     *     without it
     * @return at most the first 100 violations
     */
    public static List<Violation> check(LabelSchema schema, Label label, @Nullable ItemContent item) {
        Findings findings = new Findings();
        for (LabelField field : schema.fields()) {
            LabelValue value = label.values().get(field.name());
            if (value != null) {
                value(findings.at(field.name()), field, value, item);
            } else if (field.required()) {
                findings.at(field.name()).add("must be answered: the schema requires this field");
            }
        }
        List<String> known = schema.fields().stream().map(LabelField::name).toList();
        for (String name : label.values().keySet()) {
            if (!known.contains(name)) {
                findings.at(name).add("is not a field of the schema: must be " + Wording.oneOf(known, "fields"));
            }
        }
        return findings.all();
    }

    private static void value(Findings at, LabelField field, LabelValue value, @Nullable ItemContent item) {
        if (field instanceof ChoiceField choice) {
            choice(at, choice, value);
        } else if (field instanceof ChoicesField choices) {
            choices(at, choices, value);
        } else if (field instanceof RatingField rating) {
            rating(at, rating, value);
        } else if (field instanceof TextField text) {
            text(at, text, value);
        } else if (field instanceof SpansField spans) {
            spans(at, spans, value, item);
        } else if (field instanceof BoxesField boxes) {
            boxes(at, boxes, value, item);
        } else if (field instanceof PolygonsField polygons) {
            polygons(at, polygons, value, item);
        } else if (field instanceof TimeRegionsField regions) {
            regions(at, regions, value, item);
        } else if (field instanceof FieldsField fields) {
            fields(at, fields, value);
        } else {
            throw new AssertionError("no check for " + field);
        }
    }

    private static void choice(Findings at, ChoiceField field, LabelValue value) {
        if (value instanceof LabelValue.Choice choice) {
            OptionCheck.choice(at, field, choice);
        } else {
            wrongType(at, "choice");
        }
    }

    private static void choices(Findings at, ChoicesField field, LabelValue value) {
        if (value instanceof LabelValue.Choices choices) {
            OptionCheck.choices(at, field, choices);
        } else {
            wrongType(at, "choices");
        }
    }

    private static void rating(Findings at, RatingField field, LabelValue value) {
        if (!(value instanceof LabelValue.Rating rating)) {
            wrongType(at, "rating");
        } else if (rating.step() < field.min() || rating.step() > field.max()) {
            at.at("step").add("must be " + field.min() + " to " + field.max() + ", not " + rating.step());
        }
    }

    private static void text(Findings at, TextField field, LabelValue value) {
        if (value instanceof LabelValue.Text text) {
            TextCheck.check(at.at("text"), text.text(), field.maxLength());
        } else {
            wrongType(at, "text");
        }
    }

    private static void spans(Findings at, SpansField field, LabelValue value, @Nullable ItemContent item) {
        if (value instanceof LabelValue.Spans spans) {
            SpanCheck.check(at, field, spans, item);
        } else {
            wrongType(at, "spans");
        }
    }

    private static void boxes(Findings at, BoxesField field, LabelValue value, @Nullable ItemContent item) {
        if (value instanceof LabelValue.Boxes boxes) {
            BoxCheck.check(at, field, boxes, item);
        } else {
            wrongType(at, "boxes");
        }
    }

    private static void polygons(Findings at, PolygonsField field, LabelValue value, @Nullable ItemContent item) {
        if (value instanceof LabelValue.Polygons polygons) {
            PolygonCheck.check(at, field, polygons, item);
        } else {
            wrongType(at, "polygons");
        }
    }

    private static void regions(Findings at, TimeRegionsField field, LabelValue value, @Nullable ItemContent item) {
        if (value instanceof LabelValue.TimeRegions regions) {
            TimeRegionCheck.check(at, field, regions, item);
        } else {
            wrongType(at, "time-regions");
        }
    }

    private static void fields(Findings at, FieldsField field, LabelValue value) {
        if (value instanceof LabelValue.Fields fields) {
            ColumnCheck.check(at.at("columns"), field, fields);
        } else {
            wrongType(at, "fields");
        }
    }

    private static void wrongType(Findings at, String right) {
        at.at("type").add("must be \"" + right + "\": that is what the schema asks for here");
    }
}
