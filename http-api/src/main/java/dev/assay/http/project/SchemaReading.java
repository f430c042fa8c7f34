package dev.assay.http.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.label.LabelSchema;
import dev.assay.http.json.JsonBody;

/** Reads label schemas, filling in what may be left out. */
final class SchemaReading {
    private static final int TEXT_LENGTH = 4000;

    private SchemaReading() {}

    static LabelSchema schema(JsonBody body, String name) {
        JsonBody schema = body.object(name);
        schema.only("fields");
        for (JsonNode field : schema.elements("fields")) {
            if (field instanceof ObjectNode object) {
                complete(object);
            }
        }
        return body.value(name, LabelSchema.class);
    }

    private static void complete(ObjectNode field) {
        absent(field, "title", field.path("name"));
        if (!field.has("required")) {
            field.put("required", true);
        }
        String type = field.path("type").asText();
        if (type.equals("text") && !field.has("maxLength")) {
            field.put("maxLength", TEXT_LENGTH);
        }
        if (type.equals("choices")) {
            absent(field, "min", field.numberNode(1));
            absent(field, "max", field.numberNode(field.path("options").size()));
        }
        if (type.equals("spans")) {
            absent(field, "relations", field.arrayNode());
            field.path("relations").forEach(SchemaReading::completeRelation);
        }
        if (type.equals("fields")) {
            field.path("columns").forEach(SchemaReading::completeColumn);
        }
    }

    private static void completeRelation(JsonNode relation) {
        if (relation instanceof ObjectNode object) {
            absent(object, "from", object.arrayNode());
            absent(object, "to", object.arrayNode());
            absent(object, "directed", object.booleanNode(true));
        }
    }

    private static void completeColumn(JsonNode column) {
        if (column instanceof ObjectNode object) {
            absent(object, "required", object.booleanNode(true));
            absent(object, "options", object.arrayNode());
        }
    }

    private static void absent(ObjectNode object, String name, JsonNode value) {
        if (!object.has(name) && !value.isMissingNode()) {
            object.set(name, value);
        }
    }
}
