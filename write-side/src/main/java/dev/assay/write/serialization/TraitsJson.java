package dev.assay.write.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.assay.domain.task.Traits;
import java.io.IOException;
import java.util.TreeSet;

/** A task's traits, saying only what was said: where nothing was, the member is absent. */
final class TraitsJson {
    private TraitsJson() {}

    static final class Writer extends JsonSerializer<Traits> {
        @Override
        public boolean isEmpty(SerializerProvider provider, Traits traits) {
            return traits.equals(Traits.NONE);
        }

        @Override
        public void serialize(Traits traits, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            if (!traits.domain().isEmpty()) {
                json.writeStringField("domain", traits.domain());
            }
            if (traits.priority() > 0) {
                json.writeNumberField("priority", traits.priority());
            }
            if (!traits.skills().isEmpty()) {
                json.writeArrayFieldStart("skills");
                for (String skill : traits.skills()) {
                    json.writeString(skill);
                }
                json.writeEndArray();
            }
            if (!traits.type().isEmpty()) {
                json.writeStringField("type", traits.type());
            }
            json.writeEndObject();
        }
    }

    static final class Reader extends JsonDeserializer<Traits> {
        @Override
        public Traits deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(parser);
            TreeSet<String> skills = new TreeSet<>();
            node.path("skills").forEach(skill -> skills.add(skill.asText()));
            return new Traits(
                    node.path("type").asText(""),
                    node.path("domain").asText(""),
                    skills,
                    node.path("priority").asInt(0));
        }

        @Override
        public Traits getNullValue(DeserializationContext context) {
            return Traits.NONE;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Traits.NONE;
        }
    }
}
