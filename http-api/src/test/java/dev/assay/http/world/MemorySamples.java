package dev.assay.http.world;

import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.sampling.SampleEvent.SampleDrawn;
import dev.assay.domain.sampling.SampleEvent.SampleListed;
import dev.assay.domain.sampling.SampleEvent.TaskAudited;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.SampleId;
import dev.assay.domain.shared.TaskId;
import dev.assay.read.paging.Page;
import dev.assay.read.samplequeue.LabeledReplay;
import dev.assay.read.samplequeue.SampleQueueQuery;
import dev.assay.read.samplequeue.SampleRow;
import dev.assay.read.samplequeue.SampledTaskRow;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Samples, told from their events at the moment of asking. */
final class MemorySamples implements SampleQueueQuery {
    private final World world;
    private final LabeledReplay replay;

    MemorySamples(World world, LabeledReplay replay) {
        this.world = world;
        this.replay = replay;
    }

    private <E> List<E> events(Class<E> kind) {
        return world.samples.all().stream()
                .map(FeedRecord::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Override
    public CompletionStage<Page<SampleRow>> samples(ProjectId project, @Nullable String cursor, int limit) {
        List<SampleRow> rows = events(SampleDrawn.class).stream()
                .filter(drawn -> drawn.project().equals(project))
                .map(drawn -> new SampleRow(
                        project,
                        drawn.sample(),
                        drawn.origin().at(),
                        drawn.origin().by(),
                        drawn.seed(),
                        drawn.basis().moment(),
                        drawn.rule().rate(),
                        drawn.population(),
                        drawn.size(),
                        drawn.digest()))
                .toList();
        return MemoryReads.now(MemoryReads.page(rows, cursor, limit));
    }

    @Override
    public CompletionStage<Page<SampledTaskRow>> tasks(
            ProjectId project, SampleId sample, boolean waiting, @Nullable String cursor, int limit) {
        TreeMap<TaskId, SampledTaskRow> rows = new TreeMap<>();
        events(SampleListed.class).stream()
                .filter(listed -> listed.sample().equals(sample))
                .flatMap(listed -> listed.tasks().stream())
                .forEach(task ->
                        rows.put(task.task(), new SampledTaskRow(task.task(), task.sequence(), task.stratum(), null)));
        events(TaskAudited.class).stream()
                .filter(audited -> audited.sample().equals(sample))
                .forEach(audited -> rows.computeIfPresent(
                        audited.task(),
                        (task, row) -> new SampledTaskRow(
                                task,
                                row.sequence(),
                                row.stratum(),
                                new SampledTaskRow.Audit(
                                        audited.verdict(),
                                        audited.origin().by(),
                                        audited.origin().at(),
                                        audited.comment()))));
        List<SampledTaskRow> wanted = rows.values().stream()
                .filter(row -> !waiting || row.audit() == null)
                .toList();
        return MemoryReads.now(MemoryReads.page(wanted, cursor, limit));
    }

    @Override
    public CompletionStage<Labeled> labeled(ProjectId project, Instant moment) {
        return replay.labeled(project, moment);
    }
}
