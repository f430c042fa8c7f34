package dev.assay.domain.ingest;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.util.List;

/** One of every command, event and rejection of an ingestion run. Each command fits the history before it. */
public final class ImportSamples {
    public static final ImportId RUN = new ImportId("run1");
    public static final ProjectId PROJECT = new ProjectId("reviews");
    private static final List<ImportedItem> ITEMS = List.of(
            new ImportedItem(TaskId.of(RUN, 0, 0), "doc-1", new ItemHash("a1".repeat(32)), 0, 1),
            new ImportedItem(TaskId.of(RUN, 0, 1), "doc-2", new ItemHash("b2".repeat(32)), 5, 3));
    private static final List<RejectedLine> REJECTED =
            List.of(new RejectedLine(2, "malformed", "", "not a JSON object"));

    private ImportSamples() {}

    public static ImportCommand.StartImport start() {
        return new ImportCommand.StartImport(request(0), RUN, PROJECT, "ndjson");
    }

    /** A chunk with two items, one rejected line and one duplicate. */
    public static ImportCommand.AcceptChunk chunk(int number, String digest) {
        return new ImportCommand.AcceptChunk(request(number + 1), number, digest, ITEMS, REJECTED, 1);
    }

    public static List<ImportCommand> commands() {
        return List.of(start(), chunk(0, "d1ge57"), new ImportCommand.CompleteImport(request(2), 1));
    }

    /** What {@link #commands()} lead to, in order. */
    public static List<ImportEvent> events() {
        return List.of(
                new ImportEvent.ImportStarted(RUN, PROJECT, request(0), "ndjson"),
                new ImportEvent.ChunkAccepted(
                        RUN, PROJECT, request(1), Origins.START.toEpochMilli(), 0, "d1ge57", ITEMS, REJECTED, 1),
                new ImportEvent.ImportCompleted(RUN, PROJECT, request(2), 2, 1, 1));
    }

    public static List<ImportRejection> rejections() {
        return List.of(
                new ImportRejection.NotStarted(),
                new ImportRejection.AnotherRun(PROJECT, "csv"),
                new ImportRejection.InputChanged(3),
                new ImportRejection.ChunkOutOfOrder(4),
                new ImportRejection.AlreadyComplete());
    }
}
