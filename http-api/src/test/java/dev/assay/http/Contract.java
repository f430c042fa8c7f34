package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import akka.http.javadsl.model.HttpMethods;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Router;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Holds every JSON answer that any test gets against the OpenAPI document. */
final class Contract {
    private static final JsonNode DOCUMENT = read();
    private static final Router ROUTER = new Router(List.of(Operation.values()));
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

    private Contract() {}

    static JsonNode read() {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    static void check(String method, String path, int status, String mediaType, JsonNode body) {
        Router.Match match = ROUTER.match(HttpMethods.lookup(method).orElseThrow(), path.replaceAll("\\?.*", ""));
        if (match instanceof Router.Match.Found found && mediaType.contains("json") && !mediaType.contains("nd")) {
            JsonNode responses = DOCUMENT.path("paths")
                    .path(found.operation().template())
                    .path(method.toLowerCase(Locale.ROOT))
                    .path("responses");
            String key = responses.has(Integer.toString(status)) ? Integer.toString(status) : "default";
            JsonNode schema = resolved(responses.path(key))
                    .path("content")
                    .path(mediaType)
                    .path("schema");
            assertThat(schema.isMissingNode())
                    .as("%s %s %s is described", found.operation(), status, mediaType)
                    .isFalse();
            assertThat(schema(found.operation() + key + mediaType, schema).validate(body))
                    .as("%s %s: %s", found.operation(), status, body)
                    .isEmpty();
        }
    }

    private static Schema schema(String key, JsonNode schema) {
        return KNOWN.computeIfAbsent(key, absent -> {
            ObjectNode whole = schema.deepCopy();
            whole.set("components", DOCUMENT.path("components"));
            return SCHEMAS.getSchema(whole);
        });
    }
}
