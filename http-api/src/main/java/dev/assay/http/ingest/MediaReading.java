package dev.assay.http.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.assay.domain.item.ItemValue;
import dev.assay.http.ingest.JsonLineReading.Misfit;
import java.io.IOException;

/** Reads the value of one item field. */
final class MediaReading {
    private static final String RULE = "must be a text, a number, true, false,"
            + " {\"type\":\"image\",\"url\",\"width\",\"height\"} or {\"type\":\"audio\",\"url\",\"seconds\"}";

    private String type = "";
    private String url = "";
    private int width;
    private int height;
    private double seconds;

    private MediaReading() {}

    static ItemValue value(JsonParser parser, String pointer) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new ItemValue.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new ItemValue.Number(parser.getDecimalValue());
            case VALUE_TRUE -> new ItemValue.Flag(true);
            case VALUE_FALSE -> new ItemValue.Flag(false);
            case START_OBJECT -> new MediaReading().media(parser, pointer);
            default -> throw new Misfit(pointer, RULE);
        };
    }

    private ItemValue media(JsonParser parser, String pointer) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            member(name, token, parser, pointer);
        }
        if (url.isBlank()) {
            throw new Misfit(pointer + "/url", "is missing");
        }
        if (type.equals("image") && width >= 1 && height >= 1 && seconds == 0) {
            return new ItemValue.Image(url, width, height);
        }
        if (type.equals("audio") && seconds > 0 && !Double.isInfinite(seconds) && width == 0 && height == 0) {
            return new ItemValue.Audio(url, seconds);
        }
        throw new Misfit(pointer, RULE);
    }

    private void member(String name, JsonToken token, JsonParser parser, String pointer) throws IOException {
        boolean whole = token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.INT;
        if (name.equals("type") && token == JsonToken.VALUE_STRING) {
            type = parser.getText();
        } else if (name.equals("url") && token == JsonToken.VALUE_STRING) {
            url = parser.getText();
        } else if (name.equals("width") && whole) {
            width = parser.getIntValue();
        } else if (name.equals("height") && whole) {
            height = parser.getIntValue();
        } else if (name.equals("seconds") && token.isNumeric()) {
            seconds = parser.getDoubleValue();
        } else {
            throw new Misfit(pointer + '/' + JsonLineReading.escaped(name), "is not known here or of the wrong kind");
        }
    }
}
