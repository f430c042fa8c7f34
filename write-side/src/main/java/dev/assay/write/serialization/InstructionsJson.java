package dev.assay.write.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.assay.domain.instruction.Binding;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.instruction.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Instructions as they are stored: one plain text as a string, which is how they all were before there were sections; else
 * an object with {@code sections}, or with {@code text} where a plain text must be acknowledged. What was not said is
 * absent.
 */
final class InstructionsJson {
    private InstructionsJson() {}

    static final class Writer extends JsonSerializer<Instructions> {
        @Override
        public void serialize(Instructions instructions, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            String plain = instructions.plainText().orElse(null);
            if (plain != null && !instructions.mustAcknowledge()) {
                json.writeString(plain);
                return;
            }
            json.writeStartObject();
            if (instructions.mustAcknowledge()) {
                json.writeBooleanField("mustAcknowledge", true);
            }
            if (plain != null) {
                json.writeStringField("text", plain);
            } else {
                provider.defaultSerializeField("sections", instructions.sections(), json);
            }
            json.writeEndObject();
        }
    }

    static final class Reader extends JsonDeserializer<Instructions> {
        @Override
        public Instructions deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(parser);
            if (node.isTextual()) {
                return Instructions.plain(node.textValue());
            }
            boolean must = node.path("mustAcknowledge").asBoolean(false);
            if (node.has("text")) {
                return Instructions.plain(node.path("text").asText()).mustAcknowledge(must);
            }
            List<Section> sections = new ArrayList<>();
            for (JsonNode section : node.path("sections")) {
                sections.add(new Section(
                        section.path("id").asText(),
                        section.path("title").asText(),
                        section.path("text").asText(),
                        binding(section, context)));
            }
            return new Instructions(sections, must);
        }

        private static Binding binding(JsonNode section, DeserializationContext context) throws IOException {
            return section.has("binding")
                    ? context.readTreeAsValue(section.path("binding"), Binding.class)
                    : Binding.NONE;
        }
    }

    static final class BindingWriter extends JsonSerializer<Binding> {
        @Override
        public boolean isEmpty(SerializerProvider provider, Binding binding) {
            return binding.equals(Binding.NONE);
        }

        @Override
        public void serialize(Binding binding, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            words("domains", binding.domains(), json);
            named("items", binding.items(), json);
            named("labels", binding.labels(), json);
            words("types", binding.types(), json);
            json.writeEndObject();
        }

        private static void named(String name, SortedMap<String, SortedSet<String>> map, JsonGenerator json)
                throws IOException {
            if (!map.isEmpty()) {
                json.writeObjectFieldStart(name);
                for (Map.Entry<String, SortedSet<String>> entry : map.entrySet()) {
                    array(entry.getKey(), entry.getValue(), json);
                }
                json.writeEndObject();
            }
        }

        private static void words(String name, Set<String> words, JsonGenerator json) throws IOException {
            if (!words.isEmpty()) {
                array(name, words, json);
            }
        }

        private static void array(String name, Set<String> words, JsonGenerator json) throws IOException {
            json.writeArrayFieldStart(name);
            for (String word : words) {
                json.writeString(word);
            }
            json.writeEndArray();
        }
    }

    static final class BindingReader extends JsonDeserializer<Binding> {
        @Override
        public Binding deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(parser);
            return Binding.of(
                    words(node.path("types")),
                    words(node.path("domains")),
                    named(node.path("items")),
                    named(node.path("labels")));
        }

        private static Set<String> words(JsonNode array) {
            Set<String> words = new TreeSet<>();
            array.forEach(word -> words.add(word.asText()));
            return words;
        }

        private static Map<String, Set<String>> named(JsonNode object) {
            Map<String, Set<String>> named = new TreeMap<>();
            object.properties().forEach(field -> named.put(field.getKey(), words(field.getValue())));
            return named;
        }

        @Override
        public Binding getNullValue(DeserializationContext context) {
            return Binding.NONE;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Binding.NONE;
        }
    }
}
