package dev.assay.write.process;

import dev.assay.domain.consensus.Spending;
import dev.assay.domain.crowd.CrowdLearner;
import dev.assay.domain.crowd.CrowdModel;
import dev.assay.domain.crowd.GoldLessons;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.EdgeCaseFlagged;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.OverlapRaised;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.domain.task.TaskEvent.TaskSkipped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a project tell of its labelers, and which of its tasks wait to be weighed. Derived from the journal
 * alone: read again from the beginning it knows the same.
 *
 * <p>Memory grows with the labels of the project, about 200 bytes each.
 */
final class ProjectCrowd {
    /** How many settled items novelty is measured against. */
    private static final int REMEMBERED = 2_000;

    private final CrowdLearner learner;
    private final Map<TaskId, Course> courses = new HashMap<>();
    private final Set<TaskId> ready = new LinkedHashSet<>();
    private final Set<TaskId> escalated = new LinkedHashSet<>();
    private final ArrayDeque<ItemHash> settled = new ArrayDeque<>();
    private final GoldLessons goldLessons;
    private int goldTasks;
    private int goldAnswers;
    private final Map<UserId, Integer> goldAnswered = new HashMap<>();
    private int labels;
    private int closedTasks;
    private int closedLabels;
    private int learned;
    private final @Nullable LabelerWatch watch;

    ProjectCrowd(LabelSchema schema, ScreeningPolicy policy) {
        this.learner = new CrowdLearner(schema);
        this.watch = policy.watches() ? new LabelerWatch(schema, policy.rules()) : null;
        this.goldLessons = new GoldLessons(lesson -> lesson.accept(learner));
    }

    /** How far a task has come in its round. */
    private static final class Course {
        private final ItemHash item;
        private final Set<UserId> labeledBy = new LinkedHashSet<>();
        private int overlap;
        private int round = 1;
        private Stage stage = Stage.OPEN;
        private @Nullable Label expected;
        private int labels;

        Course(ItemHash item, int overlap) {
            this.item = item;
            this.overlap = overlap;
        }

        void nextRound(int number) {
            labeledBy.clear();
            round = number;
            stage = Stage.OPEN;
        }
    }

    /** Takes in one event; every event of a task in order. */
    void on(TaskEvent event) {
        TaskId task = event.ref().task();
        if (watch != null) {
            watch.on(event);
        }
        if (event instanceof TaskOpened opened) {
            courses.put(task, new Course(opened.item(), opened.overlap()));
            return;
        }
        Course course = courses.get(task);
        if (course != null) {
            work(task, course, event);
            decision(task, course, event);
            gold(task, course, event);
        }
    }

    private void work(TaskId task, Course course, TaskEvent event) {
        if (event instanceof LabelSubmitted submitted) {
            labels++;
            course.labels++;
            course.labeledBy.add(submitted.labeler());
            learner.label(item(task, course), submitted.labeler(), submitted.label());
            if (course.labeledBy.size() >= course.overlap) {
                ready.add(task);
            }
        } else if (event instanceof LabelRevised revised) {
            learner.label(item(task, course), revised.labeler(), revised.label());
        } else if (event instanceof EdgeCaseFlagged || event instanceof TaskSkipped) {
            again(task);
        } else if (event instanceof OverlapRaised raised) {
            course.overlap = raised.overlap();
            ready.remove(task);
        }
    }

    private void decision(TaskId task, Course course, TaskEvent event) {
        if (event instanceof ConsensusReached) {
            learner.closed(item(task, course));
            settle(task, course);
        } else if (event instanceof ConsensusMissed missed) {
            learner.closed(item(task, course));
            leave(task, course, Stage.IN_REVIEW);
            if (missed.grounds() != null && !missed.grounds().beliefs().isEmpty()) {
                escalated.add(task);
            }
        } else if (event instanceof ReviewAccepted accepted) {
            learner.known(item(task, course), accepted.label());
            settle(task, course);
        } else if (event instanceof OutcomeOverridden overridden) {
            learner.known(item(task, course), overridden.label());
            settle(task, course);
        } else if (event instanceof SentToReview) {
            leave(task, course, Stage.IN_REVIEW);
        } else if (event instanceof ReviewRejected rejected) {
            leave(task, course, Stage.OPEN);
            course.nextRound(rejected.nextRound());
        } else if (event instanceof RelabelRequested requested) {
            leave(task, course, Stage.OPEN);
            course.nextRound(requested.nextRound());
        }
    }

    /** Gold is no work: none of what labels may cost is spent on it. Its answers teach, for it is known what is right. */
    private void gold(TaskId task, Course course, TaskEvent event) {
        if (event instanceof GoldDeclared declared) {
            leave(task, course, Stage.OPEN);
            course.expected = declared.standard().expected();
            course.stage = Stage.GOLD;
            goldTasks++;
            labels -= course.labels;
            goldAnswers += course.labels;
            learner.known(item(task, course), course.expected);
        } else if (event instanceof GoldRetired) {
            course.expected = null;
            course.stage = Stage.OPEN;
            goldTasks--;
            labels += course.labels;
            goldAnswers -= course.labels;
            settle(task, course);
        } else if (event instanceof GoldCorrected corrected) {
            course.expected = corrected.standard().expected();
            learner.known(item(task, course), course.expected);
            goldLessons.corrected(task, course.expected);
        } else if (event instanceof GoldLabelJudged judged && course.expected != null) {
            goldAnswers++;
            goldAnswered.merge(judged.labeler(), 1, Integer::sum);
            goldLessons.answered(task, judged.number(), judged.labeler(), judged.label(), course.expected);
        } else if (event instanceof GoldLabelRevised revised) {
            goldLessons.revised(task, revised.labeler(), revised.label());
        }
    }

    private void settle(TaskId task, Course course) {
        leave(task, course, Stage.SETTLED);
        settled.remove(course.item);
        settled.addLast(course.item);
        if (settled.size() > REMEMBERED) {
            settled.removeFirst();
        }
    }

    private void leave(TaskId task, Course course, Stage stage) {
        ready.remove(task);
        escalated.remove(task);
        int closing = (stage == Stage.OPEN ? 0 : 1) - (course.stage == Stage.OPEN ? 0 : 1);
        closedTasks += closing;
        closedLabels += closing * course.labels;
        course.stage = stage;
    }

    /** A new round asks anew: its answers are of another item, as it were. */
    private static String item(TaskId task, Course course) {
        return task.value() + '/' + course.round;
    }

    /** Tasks to weigh that nobody was asked of since they last changed; asking takes them out. */
    List<TaskId> takeReady() {
        List<TaskId> all = List.copyOf(ready);
        ready.clear();
        return all;
    }

    /** The task was not weighed after all. */
    void again(TaskId task) {
        Course course = courses.get(task);
        if (course != null && course.stage == Stage.OPEN) {
            ready.add(task);
        }
    }

    /**
     * Learns anew; then what was escalated for want of knowledge may be weighed again.
     *
     * @param always whether it does so even when little has happened
     * @param current whether every event so far is in; before, it does not pay
     */
    void learn(boolean always, boolean current) {
        if (always || (current && learner.due())) {
            learner.refit();
            learned = labels + goldAnswers;
            ready.addAll(escalated);
        }
    }

    /** What is known of those who labeled the task, its own labels apart; the version is how many labels taught it. */
    CrowdModel model(TaskId task) {
        Course course = courses.get(task);
        if (course == null) {
            return CrowdModel.NONE;
        }
        CrowdModel model = learner.model(item(task, course), course.labeledBy);
        return new CrowdModel(learned, model.fields());
    }

    /** Suspicions that were not told yet; telling takes them out. */
    List<Suspected> takeSuspected() {
        return watch == null ? List.of() : watch.take();
    }

    /** The suspicion was not told after all. */
    void again(Suspected suspected) {
        if (watch != null) {
            watch.again(suspected);
        }
    }

    /** How many gold tasks the labeler has not answered, about: those retired since may be among the answered. */
    int freshGold(UserId labeler) {
        return Math.max(0, goldTasks - goldAnswered.getOrDefault(labeler, 0));
    }

    /** What the tasks took so far. */
    Spending spending() {
        return new Spending(courses.size() - goldTasks, labels, closedTasks, closedLabels);
    }

    /** Names what the task's labels are, so that the same are weighed by the same model once. */
    String state(TaskId task) {
        Course course = courses.get(task);
        return course == null ? "" : course.round + "/" + course.labeledBy.size() + "/" + learned;
    }

    /** The items settled last, the newest at the end. */
    Collection<ItemHash> settled() {
        return List.copyOf(settled);
    }
}
