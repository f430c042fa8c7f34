package dev.assay.domain.routing;

/** A line with work for the labeler who asks, as it stands at that moment. */
public interface Candidate {
    Line line();

    /** The line's task type; empty where nothing was said. */
    default String type() {
        return line().type();
    }

    /** The line's field of knowledge; empty where nothing was said. */
    default String domain() {
        return line().domain();
    }

    /** The line's priority, 0 to 9. */
    default int priority() {
        return line().priority();
    }

    /** What the line draws lots with: {@link Line#lot} of its line, kept because it is asked for at every hand-out. */
    long lot();

    /** Since when the line has had work and nobody was handed any of it, in milliseconds since 1970. */
    long waitingSince();

    /** Share of the labelers active of late who may not work on it, 0 to 1. */
    double scarcity();

    /** Share of its slots that nobody works on, 0 to 1. */
    double idle();
}
