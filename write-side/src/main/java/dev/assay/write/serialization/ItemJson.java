package dev.assay.write.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Items as plain JSON objects: text, numbers and truth values as they are, media as objects with a {@code type}. */
final class ItemJson {
    private ItemJson() {}

    static final class Writer extends JsonSerializer<ItemValue> {
        @Override
        public void serialize(ItemValue value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value instanceof ItemValue.Text text) {
                json.writeString(text.text());
            } else if (value instanceof ItemValue.Number number) {
                json.writeNumber(number.value());
            } else if (value instanceof ItemValue.Flag flag) {
                json.writeBoolean(flag.value());
            } else if (value instanceof ItemValue.Image image) {
                image(image, json);
            } else if (value instanceof ItemValue.Audio audio) {
                audio(audio, json);
            } else {
                throw new AssertionError("no JSON for " + value);
            }
        }

        @Override
        public void serializeWithType(
                ItemValue value, JsonGenerator json, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            serialize(value, json, provider);
        }

        private static void image(ItemValue.Image image, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeNumberField("height", image.height());
            json.writeStringField("type", "image");
            json.writeStringField("url", image.url());
            json.writeNumberField("width", image.width());
            json.writeEndObject();
        }

        private static void audio(ItemValue.Audio audio, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeNumberField("seconds", audio.seconds());
            json.writeStringField("type", "audio");
            json.writeStringField("url", audio.url());
            json.writeEndObject();
        }
    }

    static final class Reader extends JsonDeserializer<ItemValue> {
        @Override
        public ItemValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_STRING) {
                return new ItemValue.Text(parser.getText());
            }
            if (token.isNumeric()) {
                return new ItemValue.Number(Numbers.read(parser, context));
            }
            if (token.isBoolean()) {
                return new ItemValue.Flag(parser.getBooleanValue());
            }
            if (token == JsonToken.START_OBJECT) {
                return media(parser, parser.readValueAsTree());
            }
            return (ItemValue) context.handleUnexpectedToken(ItemValue.class, parser);
        }

        private static ItemValue media(JsonParser parser, JsonNode node) throws JsonMappingException {
            String type = node.path("type").asText();
            String url = node.path("url").asText();
            try {
                if (type.equals("image") && !url.isBlank()) {
                    return new ItemValue.Image(
                            url, node.path("width").asInt(), node.path("height").asInt());
                }
                if (type.equals("audio") && !url.isBlank()) {
                    return new ItemValue.Audio(url, node.path("seconds").asDouble());
                }
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
            throw JsonMappingException.from(
                    parser,
                    "a media field is {\"type\":\"image\",\"url\",\"width\",\"height\"} or"
                            + " {\"type\":\"audio\",\"url\",\"seconds\"}");
        }
    }

    static final class ContentWriter extends JsonSerializer<ItemContent> {
        private final Writer values = new Writer();

        @Override
        public void serialize(ItemContent content, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            for (Map.Entry<String, ItemValue> field : content.fields().entrySet()) {
                json.writeFieldName(field.getKey());
                values.serialize(field.getValue(), json, provider);
            }
            json.writeEndObject();
        }
    }

    static final class ContentReader extends JsonDeserializer<ItemContent> {
        private final Reader values = new Reader();

        @Override
        public ItemContent deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            SortedMap<String, ItemValue> fields = new TreeMap<>();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return (ItemContent) context.handleUnexpectedToken(ItemContent.class, parser);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, values.deserialize(parser, context));
            }
            if (fields.isEmpty()) {
                throw JsonMappingException.from(parser, "an item has at least one field");
            }
            return new ItemContent(fields);
        }
    }
}
