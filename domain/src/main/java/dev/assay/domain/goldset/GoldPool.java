package dev.assay.domain.goldset;

import dev.assay.domain.label.Label;
import dev.assay.domain.sampling.Disagreement;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.EdgeCaseFlagged;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.domain.task.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a project's gold set is chosen from, as of a moment, told from the journal alone: what kinds of item there are, which
 * of them experts settled, and which are gold. One lane's events come in order; what different lanes hold is put together.
 */
public final class GoldPool {
    private final ProjectId project;
    private final Instant moment;
    private final Map<TaskId, Story> stories = new HashMap<>();
    private final Set<TaskId> past = new HashSet<>();

    public GoldPool(ProjectId project, Instant moment) {
        this.project = project;
        this.moment = moment;
    }

    /** Takes in an event; one of another project is none of its business. */
    public void take(TaskEvent event) {
        TaskId task = event.ref().task();
        if (!event.ref().project().equals(project) || past.contains(task)) {
            return;
        }
        if (event.origin().at().isAfter(moment)) {
            past.add(task);
            return;
        }
        stories.computeIfAbsent(task, none -> new Story()).take(event);
    }

    /** Takes in what other lanes hold. */
    public void merge(GoldPool other) {
        stories.putAll(other.stories);
    }

    /** How many settled tasks, and candidates, there are of each kind; gold is neither. */
    public List<StratumSize> sizes() {
        SortedMap<GoldStratum, int[]> counts = new TreeMap<>();
        stories.values().forEach(story -> {
            Label settled = story.gold ? null : story.settled;
            if (settled != null) {
                int[] count = counts.computeIfAbsent(story.stratum(settled), none -> new int[2]);
                count[0]++;
                count[1] += story.isCandidate() ? 1 : 0;
            }
        });
        List<StratumSize> sizes = new ArrayList<>();
        counts.forEach((stratum, count) -> sizes.add(new StratumSize(stratum, count[0], count[1])));
        return sizes;
    }

    /** Tasks that an expert settled and that were never gold, in order of their ids. */
    public List<GoldCandidate> candidates() {
        List<GoldCandidate> candidates = new ArrayList<>();
        new TreeMap<>(stories).forEach((task, story) -> {
            Label settled = story.settled;
            UserId expert = story.expert;
            if (story.isCandidate() && settled != null && expert != null) {
                candidates.add(new GoldCandidate(task, story.stratum(settled), settled, expert));
            }
        });
        return candidates;
    }

    /** What kind of item each gold task is. */
    public SortedMap<TaskId, GoldStratum> gold() {
        SortedMap<TaskId, GoldStratum> gold = new TreeMap<>();
        stories.forEach((task, story) -> {
            Label expected = story.settled;
            if (story.gold && expected != null) {
                gold.put(task, story.stratum(expected));
            }
        });
        return gold;
    }

    /** What the events tell of one task. */
    private static final class Story {
        private final Map<UserId, Label> labels = new HashMap<>();
        private Traits traits = Traits.NONE;
        private boolean edgeCase;
        private boolean gold;
        private boolean everGold;
        private @Nullable Label settled;
        private @Nullable UserId expert;

        boolean isCandidate() {
            return expert != null && !everGold;
        }

        GoldStratum stratum(Label label) {
            return new GoldStratum(
                    traits.type(),
                    traits.domain(),
                    Difficulty.of(Disagreement.of(labels.values())),
                    GoldStratum.answer(label),
                    edgeCase);
        }

        void take(TaskEvent event) {
            if (event instanceof TaskOpened opened) {
                traits = opened.traits();
            } else if (event instanceof LabelSubmitted submitted) {
                labels.put(submitted.labeler(), submitted.label());
            } else if (event instanceof LabelRevised revised) {
                labels.put(revised.labeler(), revised.label());
            } else if (event instanceof EdgeCaseFlagged) {
                edgeCase = true;
            } else if (event instanceof TaskEvent.GoldEvent) {
                takeGold(event);
            } else {
                takeOutcome(event);
            }
        }

        private void takeOutcome(TaskEvent event) {
            if (event instanceof ConsensusReached reached) {
                settle(reached.outcome(), null);
            } else if (event instanceof ReviewAccepted accepted) {
                settle(accepted.label(), accepted.origin().by());
            } else if (event instanceof OutcomeOverridden overridden) {
                settle(overridden.label(), overridden.origin().by());
            } else if (event instanceof ConsensusMissed || event instanceof SentToReview) {
                settle(null, null);
            } else if (event instanceof ReviewRejected || event instanceof RelabelRequested) {
                settle(null, null);
                labels.clear();
            }
        }

        /** Labels from before it was gold still tell how difficult it is. */
        private void takeGold(TaskEvent event) {
            if (event instanceof GoldDeclared declared) {
                traits = declared.traits();
                gold = true;
                everGold = true;
                settle(declared.standard().expected(), null);
            } else if (event instanceof GoldCorrected corrected) {
                settle(corrected.standard().expected(), null);
            } else if (event instanceof GoldRetired retired) {
                gold = false;
                settle(retired.expected(), null);
            }
        }

        private void settle(@Nullable Label label, @Nullable UserId by) {
            settled = label;
            expert = by;
        }
    }
}
