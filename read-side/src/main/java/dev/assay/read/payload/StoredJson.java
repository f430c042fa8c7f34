package dev.assay.read.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Cuts nodes out of an event's stored bytes, byte for byte. */
public final class StoredJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private StoredJson() {}

    /**
     * The object or list at a path of member names, as its text.
     *
     * @throws IllegalStateException when there is none: the payload is of a form this reader does not know
     */
    public static String node(byte[] payload, String... path) {
        try (JsonParser parser = FACTORY.createParser(payload)) {
            parser.nextToken();
            for (String name : path) {
                enter(parser, name);
            }
            if (!parser.currentToken().isStructStart()) {
                throw new IllegalStateException("no object at " + String.join("/", path));
            }
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            int end = (int) parser.currentLocation().getByteOffset();
            return new String(payload, start, end - start, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored payload is no JSON", e);
        }
    }

    private static void enter(JsonParser parser, String name) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(name);
                parser.nextToken();
                if (found) {
                    return;
                }
                parser.skipChildren();
            }
        }
        throw new IllegalStateException("a stored payload has no member " + name);
    }
}
