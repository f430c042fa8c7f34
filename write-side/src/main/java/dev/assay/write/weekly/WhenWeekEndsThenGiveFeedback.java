package dev.assay.write.weekly;

import dev.assay.domain.feedback.Feedback;
import dev.assay.domain.feedback.Feedbacks;
import dev.assay.domain.feedback.Week;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.scoring.ScoringRules;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Tells each labeler how their week went, once it is over in their own time zone. Safe to run at any time and twice: the
 * labeler's record knows which week was spoken of last.
 */
public final class WhenWeekEndsThenGiveFeedback {
    private static final ScoringRules RULES = ScoringRules.DEFAULT;

    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final TeamWork work;

    public WhenWeekEndsThenGiveFeedback(Entities<LabelerCommand, Labeler, LabelerRejection> labelers, TeamWork work) {
        this.labelers = labelers;
        this.work = work;
    }

    /** Gives what is due in a project; answers how many labelers were told. */
    public CompletionStage<Integer> run(ProjectId project, Instant now) {
        return work.labelers(project).thenCompose(team -> {
            CompletionStage<Integer> told = CompletableFuture.completedStage(0);
            for (UserId labeler : team) {
                told = told.thenCompose(sum -> give(project, labeler, now).thenApply(one -> sum + one));
            }
            return told;
        });
    }

    private CompletionStage<Integer> give(ProjectId project, UserId labeler, Instant now) {
        return labelers.standing(labeler.value()).thenCompose(standing -> {
            if (!(standing.state() instanceof Labeler.Enrolled enrolled)) {
                return CompletableFuture.completedStage(0);
            }
            Week week = Week.endedBefore(now, zone(enrolled));
            String last = enrolled.life().feedback().getOrDefault(project, "");
            return week.name().compareTo(last) <= 0
                    ? CompletableFuture.completedStage(0)
                    : about(project, labeler, week, now);
        });
    }

    /** Whoever did not label in the week is left alone. */
    private CompletionStage<Integer> about(ProjectId project, UserId labeler, Week week, Instant now) {
        return work.labels(project, labeler, week.from().minus(RULES.window()), week.to())
                .thenCompose(labels -> {
                    Feedback feedback = Feedbacks.of(week, labels, RULES);
                    return feedback.labels() == 0
                            ? CompletableFuture.completedStage(0)
                            : deliver(project, labeler, feedback, now);
                });
    }

    private CompletionStage<Integer> deliver(ProjectId project, UserId labeler, Feedback feedback, Instant now) {
        String key = "feedback-" + project + '-' + feedback.week().name();
        return labelers.carry(
                        labeler.value(), new LabelerCommand.DeliverFeedback(Weekly.origin(key, now), project, feedback))
                .thenApply(reply ->
                        reply instanceof Reply.Done<Labeler, LabelerRejection> done && !done.repeated() ? 1 : 0);
    }

    private static ZoneId zone(Labeler.Enrolled labeler) {
        WorkingHours hours = labeler.life().hours();
        return hours == null ? ZoneOffset.UTC : ZoneId.of(hours.zone());
    }
}
