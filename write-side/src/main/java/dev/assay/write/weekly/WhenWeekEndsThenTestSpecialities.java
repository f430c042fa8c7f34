package dev.assay.write.weekly;

import dev.assay.domain.feedback.Feedbacks;
import dev.assay.domain.feedback.Week;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.scoring.ScoringRules;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Field;
import dev.assay.domain.specialisation.Finding;
import dev.assay.domain.specialisation.Judged;
import dev.assay.domain.specialisation.Specialisation;
import dev.assay.domain.specialisation.SpecialisationRules;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tests once a week (UTC) who in a project is a specialist at what: declares, keeps or withdraws. Run again for the same
 * week, it finds the same.
 */
public final class WhenWeekEndsThenTestSpecialities {
    private static final ScoringRules SCORING = ScoringRules.DEFAULT;
    private static final SpecialisationRules RULES = SpecialisationRules.DEFAULT;

    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final TeamWork work;
    private final Map<ProjectId, String> tested = new ConcurrentHashMap<>();

    public WhenWeekEndsThenTestSpecialities(
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers, TeamWork work) {
        this.labelers = labelers;
        this.work = work;
    }

    /** Tests what is due; answers how many specialities were declared or withdrawn. */
    public CompletionStage<Integer> run(ProjectId project, Instant now) {
        Week week = Week.endedBefore(now, ZoneOffset.UTC);
        if (week.name().equals(tested.get(project))) {
            return CompletableFuture.completedStage(0);
        }
        return work.labelers(project)
                .thenCompose(team -> scores(project, team, week))
                .thenCompose(scores -> carry(project, Specialisation.test(scores, RULES), week, now))
                .thenApply(changed -> {
                    tested.put(project, week.name());
                    return changed;
                });
    }

    private CompletionStage<Map<UserId, Map<Field, Judged>>> scores(ProjectId project, List<UserId> team, Week week) {
        CompletionStage<Map<UserId, Map<Field, Judged>>> all = CompletableFuture.completedStage(new HashMap<>());
        Instant from = week.to().minus(SCORING.window());
        for (UserId labeler : team) {
            all = all.thenCompose(scores -> work.labels(project, labeler, from, week.to())
                    .thenApply(labels -> {
                        scores.put(labeler, Feedbacks.judged(labels, week.to(), SCORING));
                        return scores;
                    }));
        }
        return all;
    }

    private CompletionStage<Integer> carry(ProjectId project, List<Finding> findings, Week week, Instant now) {
        CompletionStage<Integer> changed = CompletableFuture.completedStage(0);
        for (Finding finding : findings) {
            changed = changed.thenCompose(
                    sum -> carry(project, finding, week, now).thenApply(one -> sum + one));
        }
        return changed;
    }

    /** A finding that can change nothing is not sent. */
    private CompletionStage<Integer> carry(ProjectId project, Finding finding, Week week, Instant now) {
        return labelers.standing(finding.labeler().value()).thenCompose(standing -> {
            boolean declared = standing.state() instanceof Labeler.Enrolled enrolled
                    && enrolled.life().specialities(project).contains(finding.field());
            boolean stays = declared ? finding.keeps(RULES) : !finding.declares(RULES);
            if (stays) {
                return CompletableFuture.completedStage(0);
            }
            String key = "speciality-" + project + '-' + week.name() + '-'
                    + finding.field().type() + '-' + finding.field().domain();
            return labelers.carry(
                            finding.labeler().value(),
                            new LabelerCommand.TestSpeciality(Weekly.origin(key, now), project, finding, RULES))
                    .thenApply(reply ->
                            reply instanceof Reply.Done<Labeler, LabelerRejection> done && !done.repeated() ? 1 : 0);
        });
    }
}
