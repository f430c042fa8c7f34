package dev.assay.domain.agreement;

import dev.assay.domain.label.Box;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelField.BoxesField;
import dev.assay.domain.label.LabelField.ChoiceField;
import dev.assay.domain.label.LabelField.ChoicesField;
import dev.assay.domain.label.LabelField.RatingField;
import dev.assay.domain.label.LabelField.SpansField;
import dev.assay.domain.label.LabelField.TextField;
import dev.assay.domain.label.LabelField.TimeRegionsField;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.LabelValue.Scalar;
import dev.assay.domain.label.Point;
import dev.assay.domain.label.Polygon;
import dev.assay.domain.label.Relation;
import dev.assay.domain.label.RelationType;
import dev.assay.domain.label.Span;
import dev.assay.domain.label.TimeRegion;
import dev.assay.domain.shared.UserId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Seeded answers to the fields of {@link LabelSamples}, often near one another. */
final class RandomAnswers {
    private final Random random;

    RandomAnswers(long seed) {
        random = new Random(seed);
    }

    /** One of each kind, and spans that may be related. */
    static List<LabelField> fields() {
        List<LabelField> fields = new ArrayList<>(LabelSamples.schema().fields());
        fields.add(LabelSamples.related());
        return fields;
    }

    /** Answers by labelers l0, l1 and so on. */
    List<Answer> answers(LabelField field, int count) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(new Answer(new UserId("l" + i), value(field)));
        }
        return answers;
    }

    LabelValue value(LabelField field) {
        if (field instanceof ChoiceField choice) {
            return new LabelValue.Choice(one(choice.options()));
        } else if (field instanceof ChoicesField choices) {
            List<String> options = new ArrayList<>(choices.options());
            Collections.shuffle(options, random);
            return new LabelValue.Choices(options.subList(0, random.nextInt(options.size() + 1)));
        } else if (field instanceof RatingField rating) {
            return new LabelValue.Rating(rating.min() + random.nextInt(rating.max() - rating.min() + 1));
        } else if (field instanceof TextField) {
            return new LabelValue.Text(text());
        } else if (field instanceof SpansField spans) {
            return spans(spans);
        } else if (field instanceof BoxesField boxes) {
            return new LabelValue.Boxes(list(() -> box(one(boxes.types()))));
        } else if (field instanceof LabelField.PolygonsField polygons) {
            return new LabelValue.Polygons(list(() -> polygon(one(polygons.types()))));
        } else if (field instanceof TimeRegionsField regions) {
            return new LabelValue.TimeRegions(list(() -> region(one(regions.types()))));
        } else if (field instanceof LabelField.FieldsField) {
            return new LabelValue.Fields(cells());
        }
        throw new AssertionError("no answers for " + field);
    }

    private Map<String, Scalar> cells() {
        Map<String, Scalar> cells = new TreeMap<>();
        cells.put("city", new Scalar.Words(text()));
        if (random.nextBoolean()) {
            cells.put("net/gross", new Scalar.Words(one(List.of("net", "gross"))));
        }
        if (random.nextBoolean()) {
            cells.put("amount", new Scalar.Number(BigDecimal.valueOf(random.nextInt(5) - 2, 1)));
        }
        if (random.nextBoolean()) {
            cells.put("paid", new Scalar.Flag(random.nextBoolean()));
        }
        return cells;
    }

    private String text() {
        StringBuilder text = new StringBuilder("The quick brown fox");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.setCharAt(random.nextInt(text.length()), (char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private LabelValue spans(SpansField field) {
        List<Span> spans =
                list(() -> span(one(field.types()))).stream().distinct().toList();
        if (spans.size() < 2 || field.relations().isEmpty()) {
            return new LabelValue.Spans(spans);
        }
        return new LabelValue.Spans(
                spans,
                list(() -> relation(field, spans)).stream()
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    private Optional<Relation> relation(SpansField field, List<Span> spans) {
        RelationType type = one(field.relations());
        int from = random.nextInt(spans.size());
        int to = random.nextInt(spans.size());
        boolean fits = from != to
                && type.joins(spans.get(from).type(), spans.get(to).type())
                && (type.directed() || spans.get(from).compareTo(spans.get(to)) < 0);
        return fits ? Optional.of(new Relation(type.name(), from, to)) : Optional.empty();
    }

    private Span span(String type) {
        int start = random.nextInt(20);
        return new Span(start, start + 1 + random.nextInt(6), type);
    }

    private Box box(String type) {
        return new Box(random.nextInt(6), random.nextInt(6), 20 + random.nextInt(9), 20 + random.nextInt(9), type);
    }

    /** A star about a common middle, so that it does not cross itself. */
    private Polygon polygon(String type) {
        List<Point> points = new ArrayList<>();
        int corners = 3 + random.nextInt(5);
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + random.nextDouble() / 2) / corners;
            double radius = 15 + random.nextInt(10);
            points.add(new Point(50 + radius * Math.cos(angle), 50 + radius * Math.sin(angle)));
        }
        return new Polygon(points, type);
    }

    private TimeRegion region(String type) {
        double start = random.nextInt(40) / 8.0;
        return new TimeRegion(start, start + 1 + random.nextInt(20) / 8.0, type);
    }

    private <T> List<T> list(Supplier<T> entry) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(entry.get());
        }
        return list;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
