package dev.assay.http.world;

import dev.assay.domain.retention.Cohorts;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.read.labelerweeks.LabelerWeeksQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

/** The weeks labelers labeled in, as the tasks' own events tell of them. */
final class MemoryWeeks implements LabelerWeeksQuery {
    private final World world;

    MemoryWeeks(World world) {
        this.world = world;
    }

    @Override
    public CompletionStage<Map<UserId, SortedSet<LocalDate>>> weeks(ProjectId project) {
        Map<UserId, SortedSet<LocalDate>> weeks = new TreeMap<>();
        world.tasks.all().forEach(record -> {
            if (record.event() instanceof LabelSubmitted label
                    && label.ref().project().equals(project)) {
                note(weeks, label.labeler(), label.origin().at());
            } else if (record.event() instanceof GoldLabelJudged label
                    && label.ref().project().equals(project)) {
                note(weeks, label.labeler(), label.origin().at());
            }
        });
        return MemoryReads.now(weeks);
    }

    private static void note(Map<UserId, SortedSet<LocalDate>> weeks, UserId labeler, Instant at) {
        weeks.computeIfAbsent(labeler, none -> new TreeSet<>()).add(Cohorts.monday(at));
    }
}
