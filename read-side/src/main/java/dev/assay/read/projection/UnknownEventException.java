package dev.assay.read.projection;

/** A view met an event it neither handles nor names as ignored: it must not go on. */
public final class UnknownEventException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public UnknownEventException(String view, Object event) {
        super("view " + view + " has no rule for " + event.getClass().getName());
    }
}
