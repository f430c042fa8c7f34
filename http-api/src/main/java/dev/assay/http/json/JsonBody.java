package dev.assay.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.shared.Violation;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.problem.Refusal;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A JSON object sent by a caller, read member by member; whatever does not fit is refused with its pointer. */
public final class JsonBody {
    private final ObjectNode object;
    private final String pointer;

    private JsonBody(ObjectNode object, String pointer) {
        this.object = object;
        this.pointer = pointer;
    }

    /**
     * Reads a body.
     *
     * @throws dev.assay.http.problem.Refusal 400 when the bytes are no JSON, 422 when they are no object
     */
    public static JsonBody parse(byte[] bytes) {
        if (bytes.length == 0) {
            throw malformed();
        }
        try {
            return of(Json.requests().readTree(bytes), "");
        } catch (DatabindException doubled) {
            throw Problem.invalid(Pointers.of(doubled), "occurs twice").refusal();
        } catch (IOException broken) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return Problem.of(ProblemType.MALFORMED_JSON, "Send one JSON object in UTF-8.")
                .refusal();
    }

    /**
     * Reads an object within a body.
     *
     * @param pointer where the node is in the request
     */
    public static JsonBody of(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            return new JsonBody(object, pointer);
        }
        throw Problem.invalid(pointer, "must be an object").refusal();
    }

    /** Refuses members other than these. */
    public JsonBody only(String... names) {
        Set<String> known = Set.of(names);
        List<Violation> unknown = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                unknown.add(new Violation(at(name), "is not known here"));
            }
        });
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown).refusal();
        }
        return this;
    }

    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    public String text(String name) {
        JsonNode node = node(name);
        if (!node.isTextual()) {
            throw misfit(name, node, "must be a text");
        }
        return node.textValue();
    }

    public String text(String name, String absent) {
        return has(name) ? text(name) : absent;
    }

    public boolean flag(String name, boolean absent) {
        if (!has(name)) {
            return absent;
        }
        JsonNode node = node(name);
        if (!node.isBoolean()) {
            throw misfit(name, node, "must be true or false");
        }
        return node.booleanValue();
    }

    public int integer(String name, int min, int max) {
        JsonNode node = node(name);
        boolean whole = node.isIntegralNumber() && node.canConvertToInt();
        if (!whole || node.intValue() < min || node.intValue() > max) {
            throw misfit(name, node, "must be a whole number from " + min + " to " + max);
        }
        return node.intValue();
    }

    public int integer(String name, int min, int max, int absent) {
        return has(name) ? integer(name, min, max) : absent;
    }

    /** A number above 0 and at most 1. */
    public double share(String name) {
        JsonNode node = node(name);
        if (!node.isNumber() || !(node.doubleValue() > 0 && node.doubleValue() <= 1)) {
            throw misfit(name, node, "must be a number above 0 and at most 1");
        }
        return node.doubleValue();
    }

    /** A number within bounds; {@code absent} where it is left out. */
    public double number(String name, double min, double max, double absent) {
        if (!has(name)) {
            return absent;
        }
        JsonNode node = node(name);
        if (!node.isNumber() || !(node.doubleValue() >= min && node.doubleValue() <= max)) {
            throw misfit(name, node, "must be a number from " + min + " to " + max);
        }
        return node.doubleValue();
    }

    public Instant moment(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException notATime) {
            throw misfit(name, node(name), "must be a time such as 2026-11-23T10:15:30Z");
        }
    }

    /** An id or a name out of a fixed set; {@code parse} throws for other texts. */
    public <T> T parsed(String name, Function<String, T> parse, String rule) {
        String text = text(name);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException notOne) {
            throw misfit(name, node(name), rule);
        }
    }

    public JsonBody object(String name) {
        return of(node(name), at(name));
    }

    public Optional<JsonBody> optionalObject(String name) {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /** Every element of an array, which may be absent. */
    public List<JsonNode> elements(String name) {
        if (!has(name)) {
            return List.of();
        }
        JsonNode node = node(name);
        if (!node.isArray()) {
            throw misfit(name, node, "must be an array");
        }
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        return elements;
    }

    /** Every element of an array of texts, which may be absent. */
    public List<String> texts(String name) {
        List<JsonNode> elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).isTextual()) {
                throw Problem.invalid(at(name) + '/' + i, "must be a text").refusal();
            }
        }
        return elements.stream().map(JsonNode::textValue).toList();
    }

    /** The names of all members, in the order they were sent. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    public boolean isObject(String name) {
        return object.path(name).isObject();
    }

    /** A domain value in its JSON form. */
    public <T> T value(String name, Class<T> type) {
        JsonNode node = node(name);
        if (!node.isObject() && !node.isArray()) {
            throw misfit(name, node, "must be an object");
        }
        try {
            return Json.requests().treeToValue(node, type);
        } catch (JsonProcessingException misfit) {
            throw Problem.invalid(at(name) + Pointers.of(misfit), Pointers.message(misfit))
                    .refusal();
        }
    }

    /**
     * A domain value whose members, where the request leaves them out, are those of a given one.
     *
     * @param usual of the type, in its JSON form an object
     */
    public <T> T over(T usual, Class<T> type) {
        ObjectNode whole = Json.object(usual, type);
        whole.setAll(object);
        try {
            return Json.requests().treeToValue(whole, type);
        } catch (ValueInstantiationException broken) {
            Throwable cause = broken.getCause();
            String rule = cause == null ? "does not hold" : String.valueOf(cause.getMessage());
            String member = rule.split(" ", 2)[0];
            throw Problem.invalid(whole.has(member) ? at(member) : pointer, rule)
                    .refusal();
        } catch (JsonProcessingException misfit) {
            throw Problem.invalid(pointer + Pointers.of(misfit), Pointers.message(misfit))
                    .refusal();
        }
    }

    /** The object as JSON: the same for the same members in the same order. */
    @Override
    public String toString() {
        return object.toString();
    }

    public String at(String name) {
        return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode node(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? MissingNode.getInstance() : node;
    }

    private Refusal misfit(String name, JsonNode node, String rule) {
        return Problem.invalid(at(name), node.isMissingNode() ? "is missing: it " + rule : rule)
                .refusal();
    }
}
