package dev.assay.domain.whatif;

import dev.assay.domain.consensus.Grounds;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.consensus.Tally;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.OverlapRaised;
import dev.assay.domain.whatif.Conclusion.Escalated;
import dev.assay.domain.whatif.Conclusion.Settled;
import org.jspecify.annotations.Nullable;

/** Notes what was decided, and hands it on where the other policy would have decided it by the same rule. */
final class RecordedDecisions {
    private RecordedDecisions() {}

    /** False when the event is no decision by a policy. */
    static boolean take(Judging judging, Course course, TaskEvent event) {
        if (event instanceof OverlapRaised raised) {
            raised(judging, course, raised);
        } else if (event instanceof ConsensusReached reached) {
            Grounds grounds = reached.grounds();
            decided(judging, course, new Settled(reached.outcome(), because(grounds, reached.tally())), grounds);
        } else if (event instanceof ConsensusMissed missed) {
            String skill = missed.skill() == null ? "" : missed.skill();
            Grounds grounds = missed.grounds();
            decided(judging, course, new Escalated(skill, missed.leading(), because(grounds, missed.tally())), grounds);
        } else {
            return false;
        }
        return true;
    }

    private static void raised(Judging judging, Course course, OverlapRaised raised) {
        if (judging.takesOver(course, raised.grounds())) {
            judging.takeOver(course, raised.overlap(), raised.grounds());
        }
        course.overlap = raised.overlap();
        course.waitingThen = raised.grounds().because();
    }

    private static void decided(Judging judging, Course course, Conclusion conclusion, @Nullable Grounds grounds) {
        course.then = conclusion;
        if (grounds != null && judging.takesOver(course, grounds)) {
            judging.takeOver(course, conclusion, !grounds.beliefs().isEmpty());
        }
    }

    private static String because(@Nullable Grounds grounds, Tally tally) {
        return grounds == null ? MajorityVoting.because(tally) : grounds.because();
    }
}
