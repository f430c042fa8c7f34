package dev.assay.write.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.assay.domain.label.Point;
import java.io.IOException;

/** A point as a list of two numbers, x and y: an outline has hundreds. */
final class PointJson {
    private PointJson() {}

    static final class Writer extends JsonSerializer<Point> {
        @Override
        public void serialize(Point point, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            json.writeNumber(point.x());
            json.writeNumber(point.y());
            json.writeEndArray();
        }
    }

    static final class Reader extends JsonDeserializer<Point> {
        @Override
        public Point deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                return wrong(parser, context);
            }
            double x = number(parser, context);
            double y = number(parser, context);
            return parser.nextToken() == JsonToken.END_ARRAY ? new Point(x, y) : wrong(parser, context);
        }

        private static double number(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.nextToken().isNumeric()
                    ? parser.getDoubleValue()
                    : wrong(parser, context).x();
        }

        private static Point wrong(JsonParser parser, DeserializationContext context) throws IOException {
            return (Point) context.handleUnexpectedToken(
                    context.constructType(Point.class),
                    parser.currentToken(),
                    parser,
                    "a point must be a list of two numbers: x and y");
        }
    }
}
