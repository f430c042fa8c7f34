package dev.assay.http.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.agreement.Distance;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads right answers to score by: for each an item's external id and a label, of which fields may be left out. */
final class GoldReading {
    /** Most answers in one request. */
    static final int MOST = 20_000;

    private GoldReading() {}

    static Map<String, Label> gold(JsonBody body, LabelSchema schema) {
        List<JsonNode> given = body.elements("gold");
        if (given.size() > MOST) {
            throw Problem.invalid(body.at("gold"), "must be at most " + MOST + " answers")
                    .refusal();
        }
        Map<String, Label> gold = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            JsonBody answer =
                    JsonBody.of(given.get(i), body.at("gold") + '/' + i).only("externalId", "label");
            Label label = answer.value("label", Label.class);
            label.values().forEach((name, value) -> check(answer.at("label") + '/' + name, schema.field(name), value));
            if (gold.put(answer.text("externalId"), label) != null) {
                throw Problem.invalid(answer.at("externalId"), "has an answer already")
                        .refusal();
            }
        }
        return gold;
    }

    private static void check(String pointer, Optional<LabelField> field, LabelValue value) {
        if (field.isEmpty()) {
            throw Problem.invalid(pointer, "is no field of the label schema").refusal();
        }
        try {
            Distance.between(field.get(), value, value);
        } catch (IllegalArgumentException otherKind) {
            throw Problem.invalid(pointer, "is not of the field's kind").refusal();
        }
    }
}
