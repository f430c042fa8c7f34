package dev.assay.http.export;

import akka.http.javadsl.model.ContentType;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.domain.scoring.Metric;
import dev.assay.domain.scoring.Performance;
import dev.assay.domain.shared.Versions;
import dev.assay.http.route.Media;
import dev.assay.read.flaglist.FlagRow;
import dev.assay.read.labeltable.LabelRow;
import dev.assay.read.labeltable.OutcomeRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One JSON object per line; the last one says how many there were and what they hash to. */
final class NdjsonRows implements ExportRows {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);

    @Override
    public ContentType media() {
        return Media.NDJSON;
    }

    @Override
    public byte[] header(String what) {
        return new byte[0];
    }

    @Override
    public byte[] label(LabelRow row) {
        return written(json -> {
            json.writeStringField("task", row.task().value());
            json.writeStringField("externalId", row.externalId());
            json.writeNumberField("round", row.round());
            json.writeStringField("labeler", row.labeler().value());
            json.writeFieldName("label");
            json.writeRawValue(row.label());
            versions(json, row.versions());
            json.writeStringField("at", row.at().toString());
            json.writeNumberField("seconds", row.took().toMillis() / 1000.0);
            json.writeNumberField("revisions", row.revisions());
        });
    }

    @Override
    public byte[] outcome(OutcomeRow row) {
        return written(json -> {
            json.writeStringField("task", row.task().value());
            json.writeStringField("externalId", row.externalId());
            json.writeStringField("item", row.item().value());
            json.writeStringField("stage", row.stage().name());
            json.writeNumberField("round", row.round());
            if (row.label() != null) {
                json.writeFieldName("label");
                json.writeRawValue(row.label());
            }
            if (row.how() != null) {
                json.writeStringField("how", row.how().name());
            }
            if (row.decidedAt() != null) {
                json.writeStringField("decidedAt", row.decidedAt().toString());
            }
            json.writeNumberField("labels", row.labels());
            json.writeNumberField("share", row.share());
        });
    }

    @Override
    public byte[] scores(TeamScores.Row row) {
        Performance scores = row.scores();
        return written(json -> {
            json.writeStringField("labeler", row.labeler().value());
            json.writeStringField("from", scores.from().toString());
            json.writeStringField("to", scores.to().toString());
            json.writeNumberField("labels", scores.labels());
            if (scores.overall() != null) {
                json.writeNumberField("overall", scores.overall());
            }
            for (Metric metric : scores.metrics()) {
                json.writeObjectFieldStart(metric.name().key());
                metric(json, metric);
                json.writeEndObject();
            }
        });
    }

    @Override
    public byte[] flag(FlagRow row) {
        return written(json -> FlagMembers.write(json, row));
    }

    private static void metric(JsonGenerator json, Metric metric) throws IOException {
        if (metric.value() != null) {
            json.writeNumberField("value", metric.value());
        }
        if (metric.interval() != null) {
            json.writeNumberField("low", metric.interval().low());
            json.writeNumberField("high", metric.interval().high());
        }
        json.writeNumberField("evidence", metric.evidence());
        json.writeBooleanField("met", metric.met());
    }

    @Override
    public byte[] footer(long count, String sha256) {
        return ("{\"_end\":true,\"count\":" + count + ",\"sha256\":\"" + sha256 + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void versions(JsonGenerator json, Versions versions) throws IOException {
        json.writeObjectFieldStart("versions");
        json.writeNumberField("instructions", versions.instructions());
        json.writeNumberField("schema", versions.schema());
        json.writeNumberField("policy", versions.policy());
        json.writeEndObject();
    }

    private byte[] written(Members members) {
        line.reset();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        line.write('\n');
        return line.toByteArray();
    }

    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }
}
