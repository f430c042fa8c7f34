package dev.assay.ops.server;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.labeleraccuracy.LabelerAccuracyQuery;
import dev.assay.write.dispatch.LabelerRecord;
import dev.assay.write.dispatch.LabelerRecords;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The labeler accuracy view as the dispatcher needs it; asked for late, because it starts after the write side. */
final class AccuracyRecords implements LabelerRecords {
    private final Supplier<LabelerAccuracyQuery> accuracy;

    AccuracyRecords(Supplier<LabelerAccuracyQuery> accuracy) {
        this.accuracy = accuracy;
    }

    @Override
    public CompletionStage<LabelerRecord> of(ProjectId project, UserId labeler, LocalDate day) {
        return accuracy.get()
                .of(project, labeler)
                .thenCombine(
                        accuracy.get().labelsOn(project, labeler, day),
                        (row, labels) -> new LabelerRecord(row.byType(), labels));
    }
}
