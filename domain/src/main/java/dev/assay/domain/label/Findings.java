package dev.assay.domain.label;

import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a check finds, at the place it is looking at.
 *
 * <p>Keeps the first {@value #LIMIT} violations: who sends more has one mistake many times over.
 */
final class Findings {
    static final int LIMIT = 100;

    private final String pointer;
    private final List<Violation> found;

    Findings() {
        this("", new ArrayList<>());
    }

    private Findings(String pointer, List<Violation> found) {
        this.pointer = pointer;
        this.found = found;
    }

    /** The same collection, one property further in; the name is escaped as RFC 6901 asks. */
    Findings at(String name) {
        return new Findings(pointer + '/' + name.replace("~", "~0").replace("/", "~1"), found);
    }

    /** The same collection, one element further in. */
    Findings at(int index) {
        return new Findings(pointer + '/' + index, found);
    }

    void add(String message) {
        if (found.size() < LIMIT) {
            found.add(new Violation(pointer, message));
        }
    }

    List<Violation> all() {
        return List.copyOf(found);
    }
}
