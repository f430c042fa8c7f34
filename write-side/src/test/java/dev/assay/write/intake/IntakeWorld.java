package dev.assay.write.intake;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.ingest.ImportCommand;
import dev.assay.domain.ingest.ImportDecider;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Traits;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import dev.assay.write.item.ItemStore;
import dev.assay.write.item.StoredItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Imports that run the real decider in memory, an item store in memory, and a switch to crash between the two. */
final class IntakeWorld implements Entities<ImportCommand, ImportRun, ImportRejection>, ItemStore {
    static final ProjectId PROJECT = new ProjectId("reviews");
    static final ImportId RUN = new ImportId("run1");

    final List<ImportEvent> events = new ArrayList<>();
    boolean crashBeforeEvents;
    private final Map<String, ImportRun> runs = new HashMap<>();
    private final Map<ItemHash, StoredKey> byHash = new HashMap<>();
    private final Map<String, StoredKey> byExternalId = new HashMap<>();

    static ItemHash hash(String content) {
        return new ItemHash(String.format("%064x", content.hashCode() & 0xffffffffL));
    }

    static Intake.Line line(long number, String externalId, String content) {
        return new Intake.Line(
                number,
                externalId,
                hash(content),
                new ItemContent(Map.of("text", new ItemValue.Text(content))),
                0,
                Traits.NONE);
    }

    static Intake.Chunk chunk(int number, Intake.Line... lines) {
        List<Intake.Line> all = List.of(lines);
        return new Intake.Chunk(number, "digest-" + all.hashCode(), all, List.of());
    }

    /** Begins a run, as every import does first. */
    IntakeWorld started(ImportId run, ProjectId project) {
        carry(run.value(), new ImportCommand.StartImport(request(0), run, project, "ndjson"));
        return this;
    }

    /** The tasks that exist, by the event that made them. */
    List<String> tasks() {
        return events.stream()
                .filter(ImportEvent.ChunkAccepted.class::isInstance)
                .flatMap(event -> ((ImportEvent.ChunkAccepted) event).items().stream())
                .map(item -> item.externalId() + " is " + item.task())
                .toList();
    }

    @Override
    public CompletionStage<Reply<ImportRun, ImportRejection>> carry(String id, ImportCommand command) {
        if (crashBeforeEvents) {
            return CompletableFuture.failedStage(new IllegalStateException("crashed"));
        }
        ImportRun run = runs.getOrDefault(id, new ImportRun.Absent());
        Decision<ImportEvent, ImportRejection> decision = ImportDecider.decide(run, command);
        if (decision instanceof Decision.Rejected<ImportEvent, ImportRejection> rejected) {
            return CompletableFuture.completedStage(new Reply.Refused<>(rejected.reason(), run, 0));
        }
        List<ImportEvent> accepted = ((Decision.Accepted<ImportEvent, ImportRejection>) decision).events();
        for (ImportEvent event : accepted) {
            run = ImportDecider.evolve(run, event);
        }
        runs.put(id, run);
        events.addAll(accepted);
        return CompletableFuture.completedStage(new Reply.Done<>(run, 0, accepted.isEmpty()));
    }

    @Override
    public CompletionStage<Standing<ImportRun>> standing(String id) {
        return CompletableFuture.completedStage(new Standing<>(runs.getOrDefault(id, new ImportRun.Absent()), 0));
    }

    @Override
    public CompletionStage<Optional<ItemContent>> content(ProjectId project, ItemHash item) {
        throw new AssertionError("an import reads no content");
    }

    @Override
    public CompletionStage<Optional<TaskId>> taskOf(ProjectId project, String externalId) {
        throw new AssertionError("an import looks up whole chunks");
    }

    @Override
    public CompletionStage<Map<ItemHash, StoredKey>> byHash(ProjectId project, Collection<ItemHash> hashes) {
        Map<ItemHash, StoredKey> found = new HashMap<>(byHash);
        found.keySet().retainAll(hashes);
        return CompletableFuture.completedStage(found);
    }

    @Override
    public CompletionStage<Map<String, StoredKey>> byExternalId(ProjectId project, Collection<String> externalIds) {
        Map<String, StoredKey> found = new HashMap<>(byExternalId);
        found.keySet().retainAll(externalIds);
        return CompletableFuture.completedStage(found);
    }

    @Override
    public CompletionStage<Void> put(ProjectId project, List<StoredItem> items) {
        for (StoredItem item : items) {
            StoredKey key = new StoredKey(item.hash(), item.externalId(), item.task());
            byHash.put(item.hash(), key);
            byExternalId.put(item.externalId(), key);
        }
        return CompletableFuture.completedStage(null);
    }
}
