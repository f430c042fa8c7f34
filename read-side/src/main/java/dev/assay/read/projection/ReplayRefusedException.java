package dev.assay.read.projection;

/** A read of the past was not carried out. */
public final class ReplayRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    public ReplayRefusedException(Why why) {
        super(why.name());
        this.why = why;
    }

    /** Why a replay was refused. */
    public enum Why {
        /** As many as may run are under way. */
        BUSY,
        /** The journal could not be read through in the time there is. */
        TOO_LONG
    }

    public Why why() {
        return why;
    }
}
