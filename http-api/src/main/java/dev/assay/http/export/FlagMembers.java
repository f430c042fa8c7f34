package dev.assay.http.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.domain.screening.GoldStep;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.UserId;
import dev.assay.read.flaglist.FlagRow;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A suspicion as members of a JSON object. */
final class FlagMembers {
    private FlagMembers() {}

    static void write(JsonGenerator json, FlagRow row) throws IOException {
        Suspicion suspicion = row.suspicion();
        UserId source = suspicion.source();
        GoldStep gold = row.gold();
        json.writeStringField("labeler", row.labeler().value());
        json.writeNumberField("number", row.number());
        json.writeStringField("at", row.at().toString());
        json.writeStringField("kind", suspicion.kind().name());
        json.writeNumberField("labels", suspicion.labels());
        json.writeNumberField("evidence", suspicion.evidence());
        json.writeNumberField("observed", suspicion.observed());
        json.writeNumberField("expected", suspicion.expected());
        json.writeNumberField("odds", suspicion.odds());
        if (source != null) {
            json.writeStringField("source", source.value());
        }
        json.writeStringField("explanation", suspicion.explanation());
        json.writeStringField("action", row.action().name());
        json.writeNumberField("policyVersion", row.version());
        if (gold != null) {
            json.writeStringField("goldExplanation", gold.explanation());
        }
        ended(json, row.ended());
        dismissal(json, row.dismissal());
    }

    private static void ended(JsonGenerator json, FlagRow.@Nullable Ended ended) throws IOException {
        if (ended != null) {
            json.writeStringField("goldEndedAt", ended.at().toString());
            json.writeStringField("goldEnded", ended.why().name());
            json.writeNumberField("goldRight", ended.right());
            json.writeNumberField("goldWrong", ended.wrong());
        }
    }

    private static void dismissal(JsonGenerator json, FlagRow.@Nullable Dismissal dismissal) throws IOException {
        if (dismissal != null) {
            json.writeStringField("dismissedBy", dismissal.by().value());
            json.writeStringField("dismissedAt", dismissal.at().toString());
            json.writeStringField("justification", dismissal.justification());
        }
    }
}
