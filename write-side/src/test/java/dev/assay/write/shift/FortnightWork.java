package dev.assay.write.shift;

import dev.assay.domain.feedback.Labeled;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import dev.assay.write.weekly.TeamWork;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A team's records and what they labeled so far, as weekly feedback sees them. */
final class FortnightWork implements TeamWork, Entities<LabelerCommand, Labeler, LabelerRejection> {
    private final ProjectId project;
    private final Map<String, LabelerRecord> records = new HashMap<>();
    private final Map<UserId, List<Labeled>> labels = new HashMap<>();

    FortnightWork(ProjectId project) {
        this.project = project;
    }

    /** @param made grows while the labeler works */
    void join(UserId labeler, LabelerRecord record, List<Labeled> made) {
        records.put(labeler.value(), record);
        labels.put(labeler, made);
    }

    private LabelerRecord record(String id) {
        LabelerRecord record = records.get(id);
        if (record == null) {
            throw new AssertionError(id + " is not of the team");
        }
        return record;
    }

    @Override
    public CompletionStage<Reply<Labeler, LabelerRejection>> carry(String id, LabelerCommand command) {
        return record(id).carry(id, command);
    }

    @Override
    public CompletionStage<Standing<Labeler>> standing(String id) {
        return record(id).standing(id);
    }

    @Override
    public CompletionStage<List<ProjectId>> projects() {
        return CompletableFuture.completedStage(List.of(project));
    }

    @Override
    public CompletionStage<List<UserId>> labelers(ProjectId of) {
        return CompletableFuture.completedStage(List.copyOf(labels.keySet()));
    }

    @Override
    public CompletionStage<List<Labeled>> labels(ProjectId of, UserId labeler, Instant after, Instant upTo) {
        return CompletableFuture.completedStage(labels.getOrDefault(labeler, List.of()).stream()
                .filter(label ->
                        label.work().at().isAfter(after) && !label.work().at().isAfter(upTo))
                .toList());
    }
}
