package dev.assay.write.dispatch;

import dev.assay.domain.routing.Candidate;
import dev.assay.domain.routing.Line;
import dev.assay.domain.routing.Requirement;
import dev.assay.domain.shared.UserId;
import java.util.Optional;

/**
 * The tasks of one line that have a free slot: those whose slots came back first, then the rest in queue order. What a line is
 * scored by lies in it and in texts that lines share: a hand-out looks at every line, and would wait for memory most.
 */
final class OpenLine implements Candidate {
    private final Line line;
    private final Requirement requirement;
    private final String type;
    private final String domain;
    private final int priority;
    private final long lot;
    private final ReadyLine returned = new ReadyLine();
    private final ReadyLine fresh = new ReadyLine();
    private int size;
    private int leased;
    private long waitingSince;
    private double scarcity;

    OpenLine(Line line) {
        this.line = line;
        this.type = line.type().intern();
        this.domain = line.domain().intern();
        this.priority = line.priority();
        this.requirement = line.requirement();
        this.lot = line.lot();
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public long lot() {
        return lot;
    }

    Requirement requirement() {
        return requirement;
    }

    @Override
    public long waitingSince() {
        return waitingSince;
    }

    @Override
    public double scarcity() {
        return scarcity;
    }

    @Override
    public double idle() {
        int slots = size + leased;
        return slots == 0 ? 1 : size / (double) slots;
    }

    int size() {
        return size;
    }

    int leased() {
        return leased;
    }

    void lease(int more) {
        leased += more;
    }

    /** Somebody was offered work of it; also when it begins to have some. */
    void served(long now) {
        waitingSince = now;
    }

    void scarce(double share) {
        scarcity = share;
    }

    /** Whether the labeler has yet to look at a task of it. */
    boolean mayHaveFor(UserId labeler) {
        return returned.mayHaveFor(labeler) || fresh.mayHaveFor(labeler);
    }

    Optional<Slot> firstFor(UserId labeler) {
        return returned.firstFor(labeler).or(() -> fresh.firstFor(labeler));
    }

    boolean contains(Slot slot) {
        return returned.contains(slot) || fresh.contains(slot);
    }

    void add(Slot slot) {
        (slot.passed() ? returned : fresh).add(slot);
        size++;
    }

    void addReturned(Slot slot) {
        returned.add(slot);
        size++;
    }

    void remove(Slot slot) {
        if (returned.remove(slot)) {
            size--;
        }
        if (fresh.remove(slot)) {
            size--;
        }
    }
}
