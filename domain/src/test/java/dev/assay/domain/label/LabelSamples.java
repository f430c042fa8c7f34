package dev.assay.domain.label;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.label.LabelField.Column;
import dev.assay.domain.label.LabelField.Column.Kind;
import dev.assay.domain.label.LabelValue.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A schema with every kind of field, an item that fits it, and a valid label that answers every field. */
public final class LabelSamples {
    /** Text with a character outside the basic plane: the two code units from 12 to 14. */
    public static final String TEXT = "Great phone \uD83D\uDE00 from Berlin";

    private LabelSamples() {}

    /** Fields named after their kind; all are required but {@code comment}. */
    public static LabelSchema schema() {
        return new LabelSchema(List.of(
                new LabelField.ChoiceField("intent", "Main intent", true, List.of("complaint", "praise", "question")),
                new LabelField.ChoicesField("topics", "Topics", true, List.of("price", "quality", "service"), 1, 2),
                new LabelField.RatingField("tone", "Tone", true, -2, 2),
                new LabelField.TextField("comment", "Comment", false, 40),
                new LabelField.SpansField("entities", "Entities", true, "body", List.of("place", "product")),
                new LabelField.BoxesField("objects", "Objects", true, "photo", List.of("dent", "phone")),
                new LabelField.PolygonsField("outlines", "Outlines", true, "photo", List.of("dent", "phone")),
                new LabelField.TimeRegionsField("events", "Events", true, "call", List.of("noise", "speech")),
                new LabelField.FieldsField("record", "Record", true, columns())));
    }

    /** A field of spans that may be related: a product is made in a place, and two of a type are the same thing. */
    public static LabelField.SpansField related() {
        return new LabelField.SpansField(
                "facts",
                "Facts",
                true,
                "body",
                List.of("place", "product"),
                List.of(
                        new RelationType("made-in", List.of("product"), List.of("place"), true),
                        new RelationType("same", List.of(), List.of(), false)));
    }

    /** An answer to it that fits {@link #item()}; spans are given in an order that is not their natural one. */
    public static LabelValue.Spans facts() {
        return new LabelValue.Spans(
                List.of(new Span(20, 26, "place"), new Span(6, 11, "product")),
                List.of(new Relation("same", 1, 0), new Relation("made-in", 1, 0)));
    }

    private static List<Column> columns() {
        return List.of(
                new Column("city", Kind.TEXT, true, List.of()),
                new Column("net/gross", Kind.TEXT, false, List.of("net", "gross")),
                new Column("amount", Kind.NUMBER, false, List.of()),
                new Column("paid", Kind.FLAG, false, List.of()));
    }

    /** A text of 26 code units, a picture of 640 by 480 pixels, a recording of 12.5 seconds, and two plain values. */
    public static ItemContent item() {
        return new ItemContent(Map.of(
                "body", new ItemValue.Text(TEXT),
                "photo", new ItemValue.Image("https://example.org/photo.jpg", 640, 480),
                "call", new ItemValue.Audio("https://example.org/call.mp3", 12.5),
                "price", new ItemValue.Number(new BigDecimal("9.90")),
                "verified", new ItemValue.Flag(true)));
    }

    /** Lists are given in an order that is not their natural one. */
    public static Label label() {
        return new Label(Map.of(
                "intent", new LabelValue.Choice("praise"),
                "topics", new LabelValue.Choices(List.of("service", "price")),
                "tone", new LabelValue.Rating(2),
                "comment", new LabelValue.Text("Short, but clear \uD83D\uDE00"),
                "entities", new LabelValue.Spans(List.of(new Span(20, 26, "place"), new Span(6, 11, "product"))),
                "objects",
                        new LabelValue.Boxes(
                                List.of(new Box(100, 300.5, 40, 20, "dent"), new Box(0, 0, 640, 480, "phone"))),
                "outlines", new LabelValue.Polygons(outlines()),
                "events",
                        new LabelValue.TimeRegions(
                                List.of(new TimeRegion(4.25, 12.5, "speech"), new TimeRegion(0, 4.25, "noise"))),
                "record", new LabelValue.Fields(cells())));
    }

    private static List<Polygon> outlines() {
        return List.of(
                new Polygon(List.of(new Point(40, 30.5), new Point(10, 30), new Point(20, 10)), "dent"),
                new Polygon(List.of(new Point(0, 0), new Point(0, 480), new Point(640, 480)), "phone"));
    }

    private static Map<String, Scalar> cells() {
        return Map.of(
                "city", new Scalar.Words("Berlin"),
                "net/gross", new Scalar.Words("net"),
                "amount", new Scalar.Number(new BigDecimal("9.90")),
                "paid", new Scalar.Flag(true));
    }
}
