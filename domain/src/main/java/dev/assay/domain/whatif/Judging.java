package dev.assay.domain.whatif;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.ExpertReview;
import dev.assay.domain.consensus.Flag;
import dev.assay.domain.consensus.Grounds;
import dev.assay.domain.consensus.Strategy;
import dev.assay.domain.consensus.Verdict;
import dev.assay.domain.consensus.Vote;
import dev.assay.domain.crowd.GoldLessons;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Terms;
import dev.assay.domain.task.Traits;
import dev.assay.domain.whatif.Conclusion.Escalated;
import dev.assay.domain.whatif.Conclusion.Settled;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The other policy at work: takes the labels it would have asked for and decides as a task and its weighing process do,
 * by what it could have known at that moment.
 */
final class Judging {
    private final ConsensusPolicy other;
    private final Knowledge knowledge;
    private final Set<Course> escalated = new LinkedHashSet<>();
    private final Set<Course> withoutNovelty = new LinkedHashSet<>();
    private final Set<Course> weighed = new LinkedHashSet<>();
    private Terms terms;

    Judging(ConsensusPolicy other, Terms terms) {
        this.other = other;
        this.terms = terms;
        this.knowledge = new Knowledge(
                terms.schema(),
                Stream.concat(other.rules().stream().map(rule -> rule.strategy()), Stream.of(other.otherwise()))
                        .anyMatch(Strategy::needsCrowd));
    }

    void terms(Terms now) {
        terms = now;
        knowledge.schema(now.schema());
    }

    int firstLabels(Traits traits) {
        return strategy(traits).firstLabels();
    }

    void opened() {
        knowledge.opened();
    }

    void label(Course course, UserId labeler, Label label) {
        if (course.now != null) {
            return;
        }
        course.taken.put(labeler, label);
        boolean wiser = knowledge.labeled(course.item(), new Vote(labeler, label));
        if (course.complete()) {
            judge(course);
        }
        if (wiser) {
            List.copyOf(escalated).forEach(this::judge);
        }
    }

    void revise(Course course, UserId labeler, Label label) {
        if (course.now == null && course.taken.containsKey(labeler)) {
            course.taken.put(labeler, label);
            knowledge.revised(course.item(), new Vote(labeler, label));
        }
    }

    void flag(Course course, Flag flag) {
        if (course.now == null) {
            course.flags.add(flag);
            if (!strategy(course).decidedInTask()) {
                judge(course);
            }
        }
    }

    /** As a task decides: before the labels wanted are in, only an escalation counts; after one, only a settlement. */
    private void judge(Course course) {
        if (course.now instanceof Settled || unchanged(course)) {
            return;
        }
        Strategy strategy = strategy(course);
        Verdict verdict = strategy.judge(
                knowledge.panel(course.item(), course.votes(), course.wanted, List.copyOf(course.flags)));
        if (strategy instanceof ExpertReview) {
            withoutNovelty.add(course);
        }
        if (strategy.needsCrowd()) {
            weighed.add(course);
        }
        if (verdict instanceof Verdict.Settled settled) {
            if (course.now != null || course.complete()) {
                conclude(course, new Settled(settled.label(), verdict.grounds().because()));
            }
        } else if (course.now == null && verdict instanceof Verdict.Escalated up) {
            course.weighed = !verdict.grounds().beliefs().isEmpty();
            conclude(
                    course,
                    new Escalated(up.skill(), up.leading(), verdict.grounds().because()));
        } else if (course.now == null && course.complete()) {
            course.wanted = course.taken.size() + ((Verdict.MoreLabels) verdict).more();
            course.waitingNow = verdict.grounds().because();
        }
    }

    private void conclude(Course course, Conclusion conclusion) {
        if (course.now == null) {
            knowledge.closed(course.labels());
        }
        course.now = conclusion;
        if (conclusion instanceof Settled) {
            knowledge.settled(course.item());
            escalated.remove(course);
        } else if (course.weighed) {
            escalated.add(course);
        }
    }

    /** Whether a process decides this task by the rule that is in force, on the labels it has: then that decision stands. */
    private boolean unchanged(Course course) {
        Strategy now = strategy(course);
        Strategy then = terms.strategy(course.traits).wanting(course.overlap);
        return !now.decidedInTask() && now.equals(then) && course.taken.equals(course.given);
    }

    /** A process decided, as recorded, on these grounds; taken over where the other policy has the same rule and labels. */
    boolean takesOver(Course course, Grounds grounds) {
        return !(course.now instanceof Settled)
                && !grounds.strategy().decidedInTask()
                && grounds.strategy().equals(strategy(course))
                && course.taken.equals(course.given);
    }

    void takeOver(Course course, Conclusion conclusion, boolean votesWeighed) {
        course.takenOver = true;
        course.weighed = votesWeighed;
        conclude(course, conclusion);
    }

    void takeOver(Course course, int wanted, Grounds grounds) {
        course.takenOver = true;
        course.wanted = wanted;
        course.waitingNow = grounds.because();
    }

    /** An expert decided; the other policy learns of it unless it would not have asked. */
    void told(Course course, Label truth, Stage from) {
        if (from != Stage.IN_REVIEW || course.now instanceof Escalated) {
            knowledge.told(course.item(), truth);
        }
        escalated.remove(course);
    }

    /** What is right is known whatever a policy would have done. */
    void gold(Course course, Label truth) {
        knowledge.told(course.item(), truth);
        escalated.remove(course);
        if (course.aside) {
            knowledge.withdrawn();
        }
    }

    GoldLessons goldLessons() {
        return knowledge.goldLessons();
    }

    /** The next round begins. */
    void leave(Course course) {
        escalated.remove(course);
        if (course.now != null) {
            knowledge.reopened(course.labels());
        }
    }

    /** Nothing more was recorded: what the rule in force left waiting for its process is decided by the other one. */
    void end(Course course) {
        if (course.now == null && course.complete() && !course.over) {
            judge(course);
        }
    }

    private Strategy strategy(Course course) {
        return strategy(course.traits).wanting(course.wanted);
    }

    private Strategy strategy(Traits traits) {
        return new Terms(terms.versions(), terms.schemas(), other).strategy(traits);
    }

    boolean wentWithoutNovelty(Course course) {
        return withoutNovelty.contains(course);
    }

    boolean wasWeighed(Course course) {
        return weighed.contains(course);
    }
}
