package dev.assay.http.json;

import akka.util.ByteString;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.assay.write.serialization.DomainJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The mappers of this module: the system's own for answers, a strict copy of it for requests. */
public final class Json {
    private static final ObjectMapper STRICT = strict();

    private Json() {}

    /** Refuses what it does not know, what is missing, and what would have to be converted. */
    static ObjectMapper requests() {
        return STRICT;
    }

    /** The value as JSON in UTF-8. */
    public static byte[] bytes(Object value) {
        try {
            return DomainJson.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("no JSON for " + value.getClass(), e);
        }
    }

    /** The value as an object that can be changed. */
    static ObjectNode object(Object value, Class<?> type) {
        try {
            byte[] bytes = DomainJson.mapper().writerFor(type).writeValueAsBytes(value);
            return DomainJson.mapper().readValue(bytes, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON for " + type, e);
        }
    }

    public static ByteString byteString(Object value) {
        return ByteString.fromArrayUnsafe(bytes(value));
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = DomainJson.mapper().copy();
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        for (LogicalType number : new LogicalType[] {LogicalType.Integer, LogicalType.Float, LogicalType.Boolean}) {
            mapper.coercionConfigFor(number)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        return mapper;
    }
}
