package dev.assay.http.export;

import akka.NotUsed;
import akka.japi.Pair;
import akka.stream.javadsl.Source;
import dev.assay.domain.scoring.Performance;
import dev.assay.domain.scoring.Scoring;
import dev.assay.domain.scoring.ScoringRules;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.labeleractivity.ActivityRow;
import dev.assay.read.labeleractivity.LabelerActivityQuery;
import dev.assay.read.labelerwork.LabelerWorkQuery;
import dev.assay.read.labelerwork.WorkRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The scores of all labelers of a project, one after the other: never more than one labeler's labels in memory. */
final class TeamScores {
    private static final ScoringRules RULES = ScoringRules.DEFAULT;
    private static final int PAGE = 100;

    private final LabelerActivityQuery activity;
    private final LabelerWorkQuery work;

    /** One labeler's scores. */
    record Row(UserId labeler, Performance scores) {}

    /** Where the next page of labelers begins, if there is one. */
    private record Place(@Nullable String cursor) {}

    TeamScores(LabelerActivityQuery activity, LabelerWorkQuery work) {
        this.activity = activity;
        this.work = work;
    }

    /** In order of the labelers' ids. */
    Source<Row, NotUsed> of(ProjectId project, Instant to) {
        return labelers(project)
                .mapAsync(
                        1,
                        labeler -> work.of(project, labeler, to.minus(RULES.window()), to)
                                .thenApply(rows -> new Row(
                                        labeler,
                                        Scoring.of(
                                                rows.stream().map(WorkRow::work).toList(), to, RULES))));
    }

    private Source<UserId, NotUsed> labelers(ProjectId project) {
        return Source.unfoldAsync(
                        Optional.of(new Place(null)),
                        (Optional<Place> place) -> place.isEmpty()
                                ? CompletableFuture.completedStage(
                                        Optional.<Pair<Optional<Place>, List<ActivityRow>>>empty())
                                : activity.list(project, place.get().cursor(), PAGE)
                                        .thenApply(page -> Optional.of(Pair.create(
                                                Optional.ofNullable(page.next()).map(Place::new), page.rows()))))
                .mapConcat(rows -> rows)
                .map(ActivityRow::labeler);
    }
}
