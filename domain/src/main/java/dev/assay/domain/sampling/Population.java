package dev.assay.domain.sampling;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A project's labeled items as of a moment, told from the journal alone: of each task, every event before its first one
 * later than the moment. One lane's events come in order; what different lanes hold is put together. Gold is no labeled item,
 * and neither are its answers labels.
 */
public final class Population {
    private final ProjectId project;
    private final Instant moment;
    private final Map<TaskId, Story> stories = new HashMap<>();
    private final Map<UserId, Long> made = new HashMap<>();
    private final Set<TaskId> past = new HashSet<>();

    public Population(ProjectId project, Instant moment) {
        this.project = project;
        this.moment = moment;
    }

    /**
     * Takes in an event; one of another project is none of its business.
     *
     * @param sequence place in the task's history
     */
    public void take(TaskEvent event, long sequence) {
        TaskId task = event.ref().task();
        if (!event.ref().project().equals(project) || past.contains(task)) {
            return;
        }
        if (event.origin().at().isAfter(moment)) {
            past.add(task);
            return;
        }
        if (event instanceof TaskOpened opened) {
            stories.put(task, new Story(opened.traits().domain()));
        } else {
            stories.computeIfAbsent(task, none -> new Story("")).take(event, sequence);
        }
        if (event instanceof LabelSubmitted submitted) {
            made.merge(submitted.labeler(), 1L, Long::sum);
        }
    }

    /** Takes in what other lanes hold. */
    public void merge(Population other) {
        stories.putAll(other.stories);
        other.made.forEach((labeler, labels) -> made.merge(labeler, labels, Long::sum));
    }

    /**
     * The items that are settled, in no order.
     *
     * @param since only those settled later than this; {@link Instant#MIN} for all
     */
    public List<LabeledItem> settled(Instant since) {
        List<LabeledItem> items = new ArrayList<>();
        stories.forEach((task, story) -> {
            if (story.settledIn > 0 && story.settledAt.isAfter(since)) {
                items.add(new LabeledItem(
                        task, story.settledIn, story.domain, least(story.labels.keySet()), story.hardness()));
            }
        });
        return items;
    }

    private long least(Set<UserId> labelers) {
        return labelers.stream()
                .mapToLong(labeler -> made.getOrDefault(labeler, 0L))
                .min()
                .orElse(0);
    }

    /** What the events tell of one task's current round. */
    private static final class Story {
        private final String domain;
        private final Map<UserId, Label> labels = new HashMap<>();
        private final Map<UserId, Long> took = new HashMap<>();
        private long settledIn;
        private Instant settledAt = Instant.MIN;

        Story(String domain) {
            this.domain = domain;
        }

        void take(TaskEvent event, long sequence) {
            if (event instanceof LabelSubmitted submitted) {
                labels.put(submitted.labeler(), submitted.label());
                long millis = submitted.origin().at().toEpochMilli()
                        - submitted.grantedAt().toEpochMilli();
                took.put(submitted.labeler(), millis);
            } else if (event instanceof LabelRevised revised) {
                labels.put(revised.labeler(), revised.label());
            } else if (event instanceof ConsensusReached
                    || event instanceof ReviewAccepted
                    || event instanceof OutcomeOverridden) {
                settledIn = sequence;
                settledAt = event.origin().at();
            } else if (event instanceof ConsensusMissed || event instanceof SentToReview) {
                settledIn = 0;
            } else if (event instanceof ReviewRejected
                    || event instanceof RelabelRequested
                    || event instanceof GoldDeclared) {
                settledIn = 0;
                labels.clear();
                took.clear();
            }
        }

        Hardness hardness() {
            return new Hardness(Disagreement.of(labels.values()), median());
        }

        private long median() {
            List<Long> sorted = took.values().stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
        }
    }
}
