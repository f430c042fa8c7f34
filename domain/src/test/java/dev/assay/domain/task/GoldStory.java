package dev.assay.domain.task;

import static dev.assay.domain.task.TaskSamples.LEASE;
import static dev.assay.domain.task.TaskSamples.REVIEWER;
import static dev.assay.domain.task.TaskSamples.VERSIONS;
import static dev.assay.domain.task.TaskSamples.chance;
import static dev.assay.domain.task.TaskSamples.facts;
import static dev.assay.domain.task.TaskSamples.gold;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.terms;
import static dev.assay.domain.task.TaskStory.OVERLAP;
import static dev.assay.domain.task.TaskStory.lease;

import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.UserId;
import java.util.List;

/** Commands to a gold task in few words. */
final class GoldStory {
    private GoldStory() {}

    static TaskCommand declare(int minute, Label expected) {
        return new TaskCommand.DeclareGold(
                origin(REVIEWER, minute), gold(expected), "two experts agree", facts(0), terms(OVERLAP), null);
    }

    static TaskCommand correct(int minute, Label expected) {
        return new TaskCommand.CorrectGold(
                origin(REVIEWER, minute), gold(expected), "they erred", terms(OVERLAP), null);
    }

    static TaskCommand retire(int minute) {
        return new TaskCommand.RetireGold(origin(REVIEWER, minute), "too well known");
    }

    /** The draw hands the task to a labeler. */
    static TaskCommand drawn(UserId labeler, int minute) {
        return new TaskCommand.GrantGold(
                origin(labeler, minute, "grant-" + minute, "same"),
                lease(labeler, minute),
                labeler,
                minute(minute + LEASE),
                terms(OVERLAP),
                chance());
    }

    /** An answer in a project that tells labelers what was expected. */
    static TaskCommand submitTaught(UserId labeler, int granted, int minute, Label label) {
        GoldPolicy teaching = new GoldPolicy(GoldPolicy.Measure.LABELS, List.of(), 0.1, true, 7);
        Terms terms = terms(OVERLAP);
        return new TaskCommand.SubmitLabel(
                origin(labeler, minute),
                lease(labeler, granted),
                label,
                new Terms(VERSIONS, terms.schemas(), terms.policy(), teaching),
                null);
    }
}
