package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.http.access.Permission;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.BodyKind;
import dev.assay.http.route.Operation;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document and the operations say the same, both ways. */
final class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");

    private final JsonNode document = Contract.read();

    private JsonNode entry(Operation operation) {
        return document.path("paths").path(operation.template()).path(method(operation));
    }

    private static String method(Operation operation) {
        return operation.method().name().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return java.util.stream.StreamSupport.stream(names.spliterator(), false);
    }

    @Test
    void everyOperationIsDescribedAndNothingElseIs() {
        Set<String> described = names(document.path("paths"))
                .flatMap(path -> names(document.path("paths").path(path))
                        .filter(METHODS::contains)
                        .map(method -> method + ' ' + path))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> offered = Stream.of(Operation.values())
                .map(operation -> method(operation) + ' ' + operation.template())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(offered);
    }

    @Test
    void namesPermissionsAndBodiesAreTheOperations() {
        for (Operation operation : Operation.values()) {
            JsonNode entry = entry(operation);
            assertThat(entry.path("operationId").asText()).isEqualTo(camel(operation.name()));
            assertThat(entry.path("x-permission").asText())
                    .as(operation.name())
                    .isEqualTo(operation.permission().name());
            assertThat(entry.has("security"))
                    .as("%s is open", operation)
                    .isEqualTo(operation.permission() == Permission.OPEN);
            assertThat(entry.has("requestBody"))
                    .as("%s has a body", operation)
                    .isEqualTo(operation.body() != BodyKind.NONE);
            assertThat(entry.path("summary").asText()).as(operation.name()).isNotBlank();
            assertThat(entry.path("responses")).as(operation.name()).isNotEmpty();
        }
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    @Test
    void pathParametersAreThoseOfTheTemplate() {
        for (Operation operation : Operation.values()) {
            Set<String> declared = new TreeSet<>();
            for (JsonNode level : List.of(document.path("paths").path(operation.template()), entry(operation))) {
                for (JsonNode parameter : level.path("parameters")) {
                    JsonNode resolved = Contract.resolved(parameter);
                    if (resolved.path("in").asText().equals("path")) {
                        declared.add('{' + resolved.path("name").asText() + '}');
                    }
                }
            }
            Set<String> used = Stream.of(operation.template().split("/", -1))
                    .filter(segment -> segment.startsWith("{"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(declared).as(operation.name()).isEqualTo(used);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        check(document);
    }

    private void check(JsonNode node) {
        if (node.has("$ref")) {
            assertThat(Contract.resolved(node).isMissingNode())
                    .as(node.toString())
                    .isFalse();
        }
        for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
            check(children.next());
        }
    }

    @Test
    void anAnswerThatDoesNotFitIsSeen() {
        JsonNode wrong = JsonNodeFactory.instance.objectNode().put("id", 5);
        assertThatThrownBy(() -> Contract.check("GET", "/api/v1/me", 200, "application/json", wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("grants");
    }

    @Test
    void everyProblemTypeIsListed() {
        Set<String> listed = new TreeSet<>();
        document.at("/components/schemas/Problem/properties/type/enum").forEach(type -> listed.add(type.asText()));
        Set<String> made = Stream.of(ProblemType.values())
                .map(type -> type.uri().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(made);
    }
}
