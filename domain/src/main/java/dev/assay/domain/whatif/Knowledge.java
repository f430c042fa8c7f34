package dev.assay.domain.whatif;

import dev.assay.domain.consensus.Flag;
import dev.assay.domain.consensus.Panel;
import dev.assay.domain.consensus.Spending;
import dev.assay.domain.consensus.Vote;
import dev.assay.domain.crowd.CrowdLearner;
import dev.assay.domain.crowd.GoldLessons;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a play of labels has taught and spent so far: all that a strategy may know beyond the item. Labels that were not
 * asked for neither teach nor count. Not safe for use by several threads.
 */
public final class Knowledge {
    private final boolean learning;
    private final List<Consumer<CrowdLearner>> lessons = new ArrayList<>();
    private final GoldLessons goldLessons = new GoldLessons(this::learn);
    private LabelSchema schema;
    private CrowdLearner learner;
    private long items;
    private long labels;
    private long closedItems;
    private long closedLabels;

    /** @param learning whether any strategy played needs the crowd; else nothing is learned */
    public Knowledge(LabelSchema schema, boolean learning) {
        this.schema = schema;
        this.learning = learning;
        this.learner = new CrowdLearner(schema);
    }

    /** From now on this schema holds; the same lessons are learned anew in its terms. */
    public void schema(LabelSchema now) {
        if (now.equals(schema)) {
            return;
        }
        schema = now;
        learner = new CrowdLearner(now);
        lessons.forEach(lesson -> lesson.accept(learner));
        if (!lessons.isEmpty()) {
            learner.refit();
        }
    }

    /** What gold teaches: its answers are given under any policy, and cost nothing of what labels may. */
    GoldLessons goldLessons() {
        return goldLessons;
    }

    /** An item is not to be labeled after all. */
    public void withdrawn() {
        items--;
    }

    /** There is one more item to spend labels on. */
    public void opened() {
        items++;
    }

    /**
     * A label that was asked for came.
     *
     * @return whether everything was learned anew, so that what was escalated may be judged again
     */
    public boolean labeled(String item, Vote vote) {
        labels++;
        revised(item, vote);
        if (!learning || !learner.due()) {
            return false;
        }
        learner.refit();
        return true;
    }

    /** A labeler replaced their label. */
    public void revised(String item, Vote vote) {
        learn(known -> known.label(item, vote.labeler(), vote.label()));
    }

    /** No more labels are asked for; {@code given} is how many the item took. */
    public void closed(int given) {
        closedItems++;
        closedLabels += given;
    }

    /** Labels are asked for again, after all. */
    public void reopened(int given) {
        closedItems--;
        closedLabels -= given;
    }

    /** The item was settled on its labels. */
    public void settled(String item) {
        learn(known -> known.closed(item));
    }

    /** An expert said what is right. */
    public void told(String item, Label truth) {
        learn(known -> known.known(item, truth));
    }

    /** Learns everything anew, however little has happened since. */
    public void refit() {
        if (learning) {
            learner.refit();
        }
    }

    private void learn(Consumer<CrowdLearner> lesson) {
        if (learning) {
            lessons.add(lesson);
            lesson.accept(learner);
        }
    }

    /** Everything a strategy may know of the item now. */
    public Panel panel(String item, List<Vote> votes, int wanted, List<Flag> flags) {
        Panel panel = Panel.of(schema, votes, wanted).withFlags(flags);
        if (!learning) {
            return panel;
        }
        return panel.with(learner.model(item, votes.stream().map(Vote::labeler).toList()))
                .withSpending(new Spending(items, labels, closedItems, closedLabels));
    }
}
