package dev.assay.http.ingest;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.http.ingest.JsonLineReading.Misfit;
import dev.assay.http.problem.Problem;
import dev.assay.write.intake.Intake;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads CSV (RFC 4180) with a header row: one column names the item ({@code externalId}, {@code external_id}, {@code id}
 * or {@code item}), {@code overlap} and {@code traits.type}, {@code .domain}, {@code .skills} (with semicolons) and {@code .priority} may be
 * there, every other column is a text field.
 */
final class CsvLineReading implements LineReading {
    private static final List<String> NAMES = List.of("externalId", "external_id", "id", "item");

    private static final Set<String> TRAITS =
            Set.of("traits.type", "traits.domain", "traits.skills", "traits.priority");

    private final ItemHashing hashing = new ItemHashing();
    private List<String> header = List.of();
    private int idColumn = -1;

    @Override
    public Read read(LineSplitter.Raw raw) {
        Optional<List<String>> cells = CsvRecords.cells(raw);
        if (header.isEmpty()) {
            begin(cells.orElse(List.of()));
            return new Read.Nothing();
        }
        return cells.map(row -> row(raw, row))
                .orElseGet(() -> LineReading.rejected(raw, "malformed", "", "must be one CSV record in UTF-8"));
    }

    private void begin(List<String> names) {
        header = names;
        idColumn = NAMES.stream()
                .filter(names::contains)
                .findFirst()
                .map(names::indexOf)
                .orElseThrow(() -> Problem.invalid("", "the header must have a column named one of " + NAMES)
                        .refusal());
        if (new HashSet<>(names).size() < names.size() || names.contains("")) {
            throw Problem.invalid("", "the header's columns must have names, each another one")
                    .refusal();
        }
    }

    private Read row(LineSplitter.Raw raw, List<String> cells) {
        if (cells.size() != header.size()) {
            String found = header.size() + " cells are wanted, as in the header; " + cells.size() + " are here";
            return LineReading.rejected(raw, "malformed", "", found);
        }
        if (!ItemRules.externalIdHolds(cells.get(idColumn))) {
            return LineReading.rejected(raw, "invalid", "/" + header.get(idColumn), ItemRules.EXTERNAL_ID);
        }
        try {
            return item(raw, cells);
        } catch (Misfit misfit) {
            return LineReading.rejected(raw, "invalid", misfit.pointer(), misfit.rule());
        }
    }

    private Read item(LineSplitter.Raw raw, List<String> cells) throws Misfit {
        SortedMap<String, ItemValue> fields = new TreeMap<>();
        TraitsReading traits = new TraitsReading();
        int overlap = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (header.get(i).equals("overlap")) {
                overlap = overlap(cells.get(i));
            } else if (TRAITS.contains(header.get(i))) {
                traits.cell(header.get(i), cells.get(i));
            } else if (i != idColumn) {
                fields.put(header.get(i), new ItemValue.Text(cells.get(i)));
            }
        }
        if (overlap < 0) {
            return LineReading.rejected(raw, "invalid", "/overlap", ItemRules.OVERLAP);
        }
        if (fields.isEmpty()) {
            return LineReading.rejected(raw, "invalid", "", "an item has at least one column besides its id");
        }
        ItemContent content = new ItemContent(fields);
        return new Read.Item(new Intake.Line(
                raw.line(), cells.get(idColumn), hashing.of(content), content, overlap, traits.traits()));
    }

    /** 0 where the cell is empty, -1 where it does not hold. */
    private static int overlap(String cell) {
        if (cell.isBlank()) {
            return 0;
        }
        int overlap = cell.matches("\\d{1,3}") ? Integer.parseInt(cell) : 0;
        return overlap >= 1 && overlap <= 100 ? overlap : -1;
    }
}
