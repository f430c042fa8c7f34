package dev.assay.http.route;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What runs each operation. */
public final class Handlers {
    private final Map<Operation, Handler> byOperation = new EnumMap<>(Operation.class);

    private Handlers() {}

    /**
     * Lets every resource bind its operations.
     *
     * @throws IllegalStateException when an operation has no handler
     */
    public static Handlers of(List<Consumer<Handlers>> resources) {
        Handlers handlers = new Handlers();
        resources.forEach(resource -> resource.accept(handlers));
        Set<Operation> missing = EnumSet.allOf(Operation.class);
        missing.removeAll(handlers.byOperation.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no handler for " + missing);
        }
        return handlers;
    }

    /**
     * Binds one operation.
     *
     * @throws IllegalStateException when the operation has a handler already
     */
    public Handlers on(Operation operation, Handler handler) {
        if (byOperation.put(operation, handler) != null) {
            throw new IllegalStateException("two handlers for " + operation);
        }
        return this;
    }

    Handler of(Operation operation) {
        Handler handler = byOperation.get(operation);
        if (handler == null) {
            throw new AssertionError("checked when built");
        }
        return handler;
    }
}
