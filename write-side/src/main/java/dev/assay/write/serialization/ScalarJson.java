package dev.assay.write.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.assay.domain.label.LabelValue.Scalar;
import java.io.IOException;

/** The cells of a record as plain JSON: text, number, true or false. */
final class ScalarJson {
    private ScalarJson() {}

    static final class Writer extends JsonSerializer<Scalar> {
        @Override
        public void serialize(Scalar value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value instanceof Scalar.Words words) {
                json.writeString(words.text());
            } else if (value instanceof Scalar.Number number) {
                json.writeNumber(number.value());
            } else if (value instanceof Scalar.Flag flag) {
                json.writeBoolean(flag.value());
            } else {
                throw new AssertionError("no JSON for " + value);
            }
        }
    }

    static final class Reader extends JsonDeserializer<Scalar> {
        @Override
        public Scalar deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_STRING) {
                return new Scalar.Words(parser.getText());
            }
            if (token.isNumeric()) {
                return new Scalar.Number(Numbers.read(parser, context));
            }
            if (token.isBoolean()) {
                return new Scalar.Flag(parser.getBooleanValue());
            }
            return (Scalar) context.handleUnexpectedToken(Scalar.class, parser);
        }
    }
}
