package dev.assay.http.export;

import akka.http.javadsl.model.ContentType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.scoring.Interval;
import dev.assay.domain.scoring.Metric;
import dev.assay.domain.scoring.Performance;
import dev.assay.http.route.Media;
import dev.assay.read.flaglist.FlagRow;
import dev.assay.read.labeltable.LabelRow;
import dev.assay.read.labeltable.OutcomeRow;
import dev.assay.write.serialization.DomainJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) with one column per label field. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe. There is no last row with a checksum, since it would be taken for data: it is in the HTTP trailer.
 */
final class CsvRows implements ExportRows {
    private static final String DANGEROUS = "=+-@\t\r";

    private final List<String> fields;

    /** @param fields names of the label fields */
    CsvRows(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    @Override
    public ContentType media() {
        return Media.CSV;
    }

    @Override
    public byte[] header(String what) {
        if (what.equals("scores")) {
            return line(scoreNames());
        }
        if (what.equals("flags")) {
            return line(FlagCells.NAMES);
        }
        List<String> names = new ArrayList<>(
                what.equals("labels")
                        ? List.of(
                                "task",
                                "externalId",
                                "round",
                                "labeler",
                                "at",
                                "seconds",
                                "revisions",
                                "instructionsVersion",
                                "schemaVersion",
                                "policyVersion")
                        : List.of(
                                "task", "externalId", "item", "stage", "round", "how", "decidedAt", "labels", "share"));
        fields.forEach(field -> names.add("label." + field));
        return line(names);
    }

    @Override
    public byte[] label(LabelRow row) {
        List<String> cells = new ArrayList<>(Arrays.asList(
                row.task().value(),
                row.externalId(),
                Integer.toString(row.round()),
                row.labeler().value(),
                row.at().toString(),
                Double.toString(row.took().toMillis() / 1000.0),
                Integer.toString(row.revisions()),
                Integer.toString(row.versions().instructions()),
                Integer.toString(row.versions().schema()),
                Integer.toString(row.versions().policy())));
        cells.addAll(values(row.label()));
        return line(cells);
    }

    @Override
    public byte[] outcome(OutcomeRow row) {
        List<String> cells = new ArrayList<>(Arrays.asList(
                row.task().value(),
                row.externalId(),
                row.item().value(),
                row.stage().name(),
                Integer.toString(row.round()),
                row.how() == null ? "" : row.how().name(),
                row.decidedAt() == null ? "" : row.decidedAt().toString(),
                Integer.toString(row.labels()),
                Double.toString(row.share())));
        cells.addAll(values(row.label()));
        return line(cells);
    }

    @Override
    public byte[] scores(TeamScores.Row row) {
        Performance scores = row.scores();
        List<String> cells = new ArrayList<>(List.of(
                row.labeler().value(),
                scores.from().toString(),
                scores.to().toString(),
                Long.toString(scores.labels()),
                number(scores.overall())));
        for (Metric metric : scores.metrics()) {
            Interval interval = metric.interval();
            cells.addAll(List.of(
                    number(metric.value()),
                    number(interval == null ? null : interval.low()),
                    number(interval == null ? null : interval.high()),
                    Long.toString(metric.evidence()),
                    Boolean.toString(metric.met())));
        }
        return line(cells);
    }

    @Override
    public byte[] flag(FlagRow row) {
        return line(FlagCells.of(row));
    }

    private static List<String> scoreNames() {
        List<String> names = new ArrayList<>(List.of("labeler", "from", "to", "labels", "overall"));
        for (Metric.Name metric : Metric.Name.values()) {
            for (String part : List.of("", ".low", ".high", ".evidence", ".met")) {
                names.add(metric.key() + part);
            }
        }
        return names;
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public byte[] footer(long count, String sha256) {
        return new byte[0];
    }

    private List<String> values(@Nullable String label) {
        JsonNode values = parsed(label == null ? "{}" : label);
        return fields.stream().map(field -> cell(values.path(field))).toList();
    }

    private static JsonNode parsed(String label) {
        try {
            return DomainJson.mapper().readTree(label);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored label is no JSON", e);
        }
    }

    /** What one value says, without its type; structured values stay JSON. */
    private static String cell(JsonNode value) {
        return switch (value.path("type").asText()) {
            case "choice" -> value.path("option").asText();
            case "rating" -> value.path("step").asText();
            case "text" -> value.path("text").asText();
            case "choices" -> value.path("options").toString();
            case "spans" -> spans(value);
            case "boxes" -> value.path("boxes").toString();
            case "polygons" -> value.path("polygons").toString();
            case "time-regions" -> value.path("regions").toString();
            case "fields" -> value.path("columns").toString();
            default -> "";
        };
    }

    /** The list of spans; where they are related, an object of both lists, for a relation names spans by their places. */
    private static String spans(JsonNode value) {
        if (value.path("relations").isEmpty()) {
            return value.path("spans").toString();
        }
        ObjectNode both = DomainJson.mapper().createObjectNode();
        both.set("spans", value.path("spans"));
        both.set("relations", value.path("relations"));
        return both.toString();
    }

    private static byte[] line(List<String> cells) {
        StringBuilder line = new StringBuilder(128);
        for (String cell : cells) {
            append(line, cell);
            line.append(',');
        }
        line.setLength(line.length() - 1);
        return line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder line, String cell) {
        boolean dangerous = !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0;
        String text = dangerous ? '\'' + cell : cell;
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        if (quoted) {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            line.append(text);
        }
    }
}
