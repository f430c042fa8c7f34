package dev.assay.http.route;

import akka.http.javadsl.model.HttpMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the operation a method and path name, by a tree of path segments: the cost does not grow with the routes. */
public final class Router {
    private final Node root = new Node();

    public Router(List<Operation> operations) {
        operations.forEach(this::add);
    }

    /** What a path leads to. */
    public sealed interface Match {
        /** An operation, with the values of its path parameters. */
        record Found(Operation operation, Map<String, String> values) implements Match {}

        /** The path exists, but not for this method. */
        record OtherMethods(List<HttpMethod> allowed) implements Match {}

        /** There is no such path. */
        record Nothing() implements Match {}
    }

    public Match match(HttpMethod method, String path) {
        List<String> values = new ArrayList<>(4);
        Node node = root;
        for (String segment : segments(path)) {
            node = node.next(segment, values);
            if (node == null) {
                return new Match.Nothing();
            }
        }
        if (node.ends.isEmpty()) {
            return new Match.Nothing();
        }
        End end = node.ends.get(method);
        return end == null ? new Match.OtherMethods(List.copyOf(node.ends.keySet())) : end.found(values);
    }

    private void add(Operation operation) {
        Node node = root;
        List<String> names = new ArrayList<>();
        for (String segment : segments(operation.template())) {
            if (segment.startsWith("{")) {
                names.add(segment.substring(1, segment.length() - 1));
                node = node.parameter();
            } else {
                node = node.literals.computeIfAbsent(segment, s -> new Node());
            }
        }
        if (node.ends.put(operation.method(), new End(operation, names)) != null) {
            throw new IllegalStateException("two operations at " + operation.template());
        }
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(10);
        int from = 1;
        while (from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            segments.add(path.substring(from, to));
            from = to + 1;
        }
        return segments;
    }

    private record End(Operation operation, List<String> names) {
        Match found(List<String> values) {
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                named.put(names.get(i), values.get(i));
            }
            return new Match.Found(operation, named);
        }
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<HttpMethod, End> ends = new HashMap<>();
        private @Nullable Node parameter;

        Node parameter() {
            Node next = parameter;
            if (next == null) {
                next = new Node();
                parameter = next;
            }
            return next;
        }

        /** A literal goes before a parameter: no id can be mistaken, for {@code me} and {@code mine} come first. */
        @Nullable
        Node next(String segment, List<String> values) {
            Node literal = literals.get(segment);
            if (literal != null || segment.isEmpty()) {
                return literal;
            }
            values.add(segment);
            return parameter;
        }
    }
}
