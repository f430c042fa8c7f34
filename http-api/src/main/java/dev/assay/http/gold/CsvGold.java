package dev.assay.http.gold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.http.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the JSON form of a gold line from a CSV record: a column names the item ({@code externalId}, {@code external_id},
 * {@code id}, {@code item}) or the {@code task}; {@code explanation} and {@code tolerance} may be there; every other column is
 * a field of the label schema. An empty cell is a field that is not judged; options of a multiple choice are parted by
 * semicolons.
 */
final class CsvGold {
    private static final List<String> ITEM = List.of("externalId", "external_id", "id", "item");
    private static final Set<String> OWN = Set.of("task", "explanation", "tolerance");

    private final List<String> header;
    private final LabelSchema schema;

    CsvGold(List<String> header, LabelSchema schema) {
        this.header = header;
        this.schema = schema;
        if (new HashSet<>(header).size() < header.size() || header.contains("")) {
            throw Problem.invalid("", "the header's columns must have names, each another one")
                    .refusal();
        }
        for (String name : header) {
            if (!ITEM.contains(name) && !OWN.contains(name)) {
                column(name);
            }
        }
    }

    ObjectNode line(List<String> cells) {
        if (cells.size() != header.size()) {
            String found = header.size() + " cells are wanted, as in the header; " + cells.size() + " are here";
            throw Problem.invalid("", found).refusal();
        }
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode expected = line.putObject("expected");
        for (int i = 0; i < cells.size(); i++) {
            String name = header.get(i);
            String cell = cells.get(i);
            if (ITEM.contains(name)) {
                line.put("externalId", cell);
            } else if (name.equals("tolerance")) {
                number(cell, "/tolerance").ifPresent(value -> line.put("tolerance", value));
            } else if (OWN.contains(name)) {
                if (!cell.isEmpty()) {
                    line.put(name, cell);
                }
            } else if (!cell.isEmpty()) {
                expected.set(name, value(column(name), cell));
            }
        }
        return line;
    }

    private LabelField column(String name) {
        return schema.field(name)
                .filter(CsvGold::inCells)
                .orElseThrow(() -> Problem.invalid(
                                "/" + name,
                                "must be a field of the label schema that fits a cell: a choice, choices, rating or text;"
                                        + " send others as JSON lines")
                        .refusal());
    }

    private static boolean inCells(LabelField field) {
        return field instanceof LabelField.ChoiceField
                || field instanceof LabelField.ChoicesField
                || field instanceof LabelField.RatingField
                || field instanceof LabelField.TextField;
    }

    private static ObjectNode value(LabelField field, String cell) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        if (field instanceof LabelField.ChoiceField) {
            return value.put("type", "choice").put("option", cell);
        }
        if (field instanceof LabelField.ChoicesField) {
            ArrayNode options = value.put("type", "choices").putArray("options");
            for (String option : cell.split(";", -1)) {
                options.add(option.trim());
            }
            return value;
        }
        if (field instanceof LabelField.RatingField) {
            double step = number(cell, "/expected/" + field.name()).orElse(0.0);
            if (step != Math.rint(step) || Math.abs(step) > Integer.MAX_VALUE) {
                throw Problem.invalid("/expected/" + field.name(), "must be a whole step of the scale")
                        .refusal();
            }
            return value.put("type", "rating").put("step", (int) step);
        }
        return value.put("type", "text").put("text", cell);
    }

    private static Optional<Double> number(String cell, String pointer) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(cell));
        } catch (NumberFormatException noNumber) {
            throw Problem.invalid(pointer, "must be a number").refusal();
        }
    }
}
