package dev.assay.ops.crowd;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the files a crowd was recorded in: RFC 4180 CSV in UTF-8 whose first line names the columns. */
public final class CrowdFiles {
    private CrowdFiles() {}

    /**
     * Answers: columns {@code item}, {@code worker}, {@code label} and optionally {@code seconds}; others are ignored.
     *
     * @throws IllegalArgumentException when a column or a value is missing or malformed, naming file and line
     */
    public static List<Answer> answers(Path file) throws IOException {
        List<Answer> answers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                answers.add(new Answer(
                        required(file, row, "item"),
                        required(file, row, "worker"),
                        required(file, row, "label"),
                        seconds(file, row)));
            }
        }
        return answers;
    }

    /** Known right answers: columns {@code item} and {@code gold}. */
    public static Map<String, String> gold(Path file) throws IOException {
        Map<String, String> gold = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                gold.put(required(file, row, "item"), required(file, row, "gold"));
            }
        }
        return gold;
    }

    /** Items: column {@code item}, every other column a field. Empty values are left out. */
    public static Map<String, Map<String, String>> items(Path file) throws IOException {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                Map<String, String> fields = new LinkedHashMap<>(row.getFieldsAsMap());
                fields.remove("item");
                fields.values().removeIf(String::isEmpty);
                items.put(required(file, row, "item"), fields);
            }
        }
        return items;
    }

    private static String required(Path file, NamedCsvRecord row, String column) {
        return row.findField(column)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(
                        file + " line " + row.getStartingLineNumber() + ": no value in column \"" + column + '"'));
    }

    private static double seconds(Path file, NamedCsvRecord row) {
        String text = row.findField("seconds").orElse("");
        try {
            return text.isBlank() ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    file + " line " + row.getStartingLineNumber() + ": \"" + text + "\" is no number of seconds", e);
        }
    }
}
