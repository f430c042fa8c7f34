package dev.assay.domain.whatif;

import dev.assay.domain.consensus.Flag;
import dev.assay.domain.consensus.Vote;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.Traits;
import dev.assay.domain.whatif.Conclusion.Undecided;
import dev.assay.domain.whatif.Truth.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A round of a task on its way: as recorded, and under the other policy. */
final class Course {
    final TaskRef ref;
    final Traits traits;
    final int round;

    /** Labels taken in earlier rounds under the other policy. */
    private final int before;

    /** Labels wanted as recorded, and under the other policy. */
    int overlap;

    int wanted;
    final Map<UserId, Label> given = new LinkedHashMap<>();
    final Map<UserId, Label> taken = new LinkedHashMap<>();
    final List<Flag> flags = new ArrayList<>();
    final Map<Source, Label> known = new EnumMap<>(Source.class);

    @Nullable
    Conclusion then;

    @Nullable
    Conclusion now;

    /** Why more labels were asked for, as recorded and under the other policy; empty where none were. */
    String waitingThen = "";

    String waitingNow = "";

    /** Escalated on weighed votes, so that a better model may yet settle it. */
    boolean weighed;

    /** What was recorded was taken over, for the rule was the same. */
    boolean takenOver;

    /** What is expected while the task is gold: handed out to measure labelers, and not to be decided. */
    @Nullable
    Label expected;

    /** Gold before anybody labeled it: there is nothing to compare. */
    boolean aside;

    /** The right answer came from elsewhere, and stands against what the project says. */
    boolean toldElsewhere;

    /** Nobody labels any more: an expert decided, or another round began. */
    boolean over;

    Course(TaskRef ref, Traits traits, int round, int before, int overlap, int wanted) {
        this.ref = ref;
        this.traits = traits;
        this.round = round;
        this.before = before;
        this.overlap = overlap;
        this.wanted = wanted;
    }

    /** The next round asks for as many labels as this one came to. */
    Course next(int number) {
        return new Course(ref, traits, number, labels(), overlap, wanted);
    }

    /** A new round asks anew: its answers are of another item, as it were. */
    String item() {
        return ref.task().value() + '/' + round;
    }

    List<Vote> votes() {
        return taken.entrySet().stream()
                .map(label -> new Vote(label.getKey(), label.getValue()))
                .toList();
    }

    /** Labels taken in all rounds so far. */
    int labels() {
        return before + taken.size();
    }

    boolean complete() {
        return taken.size() >= wanted;
    }

    Comparison comparison() {
        return new Comparison(
                ref,
                round,
                then == null ? undecided(overlap, given.size(), waitingThen) : then,
                now == null ? undecided(wanted, taken.size(), waitingNow) : now,
                given.size(),
                taken.size(),
                known);
    }

    private Undecided undecided(int asked, int there, String why) {
        String because = "%d of the %d labels wanted are there".formatted(there, asked);
        return new Undecided(
                over ? 0 : Math.max(0, asked - there), why.isEmpty() ? because : because + "; with " + why);
    }
}
