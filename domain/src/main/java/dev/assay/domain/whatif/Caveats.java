package dev.assay.domain.whatif;

import dev.assay.domain.whatif.Caveat.Kind;
import dev.assay.domain.whatif.Conclusion.Escalated;
import dev.assay.domain.whatif.Conclusion.Undecided;
import dev.assay.domain.whatif.Truth.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds out which caveats hold. */
final class Caveats {
    private final List<Course> courses;
    private final List<Comparison> comparisons;
    private final Judging judging;
    private final int roundsAsRecorded;

    /** @param comparisons one for each course */
    Caveats(List<Course> courses, List<Comparison> comparisons, Judging judging, int roundsAsRecorded) {
        this.courses = courses;
        this.comparisons = comparisons;
        this.judging = judging;
        this.roundsAsRecorded = roundsAsRecorded;
    }

    List<Caveat> list() {
        List<Caveat> caveats = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int count = count(kind);
            if (count > 0) {
                caveats.add(new Caveat(kind, count));
            }
        }
        return caveats;
    }

    private int count(Kind kind) {
        return switch (kind) {
            case LABELERS_AS_RECORDED -> compared(each -> each.used() < each.labels() || wantsMore(each));
            case LABELS_NEVER_GIVEN -> compared(Caveats::wantsMore);
            case ROUNDS_AS_RECORDED -> roundsAsRecorded;
            case EXPERTS_NEVER_ASKED ->
                compared(each ->
                        each.now() instanceof Escalated && !(each.then() instanceof Escalated) && !byExpert(each));
            case EXPERTS_NOT_A_SAMPLE -> compared(Caveats::byExpert);
            case NOVELTY_NOT_MEASURED -> played(judging::wentWithoutNovelty);
            case WEIGHED_AT_ONCE -> played(judging::wasWeighed);
            case RULE_UNCHANGED -> played(course -> course.takenOver);
        };
    }

    private static boolean wantsMore(Comparison comparison) {
        return comparison.now() instanceof Undecided now
                && now.more() > (comparison.then() instanceof Undecided then ? then.more() : 0);
    }

    private static boolean byExpert(Comparison comparison) {
        return comparison.known().containsKey(Source.OVERRIDE)
                || comparison.known().containsKey(Source.REVIEW);
    }

    private int compared(Predicate<Comparison> holds) {
        return (int) comparisons.stream().filter(holds).count();
    }

    private int played(Predicate<Course> holds) {
        return (int) courses.stream().filter(holds).count();
    }
}
