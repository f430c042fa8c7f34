package dev.assay.http.agreement;

import dev.assay.read.agreement.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one labeler answered where the right answer is known, as it is answered. */
record ConfusionView(String labeler, List<FieldView> fields) {
    /**
     * One field's answers.
     *
     * @param items how many were compared
     * @param right how many were the same
     */
    record FieldView(String field, long items, long right, List<CellView> cells) {}

    /** So many items were answered so where that was right. */
    record CellView(String given, String truth, long items) {}

    static ConfusionView of(String labeler, List<Counted> counts) {
        Map<String, List<CellView>> fields = new TreeMap<>();
        counts.forEach(count -> fields.computeIfAbsent(count.field(), none -> new ArrayList<>())
                .add(new CellView(count.labels().get(0), count.labels().get(1), count.items())));
        return new ConfusionView(
                labeler,
                fields.entrySet().stream()
                        .map(field -> field(field.getKey(), field.getValue()))
                        .toList());
    }

    private static FieldView field(String name, List<CellView> cells) {
        long items = cells.stream().mapToLong(CellView::items).sum();
        long right = cells.stream()
                .filter(cell -> cell.given().equals(cell.truth()))
                .mapToLong(CellView::items)
                .sum();
        List<CellView> inOrder = cells.stream()
                .sorted(Comparator.comparing(CellView::given).thenComparing(CellView::truth))
                .toList();
        return new FieldView(name, items, right, inOrder);
    }
}
