package dev.assay.write.process;

import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.label.Label;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.TaskSamples;
import dev.assay.write.WriteSide;
import dev.assay.write.item.ItemStore;
import dev.assay.write.item.StoredItem;
import dev.assay.write.reference.Looks;
import dev.assay.write.reference.ShingleIndex;
import dev.assay.write.reference.SimilarTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenSettledThenCompareWithSimilarTest {
    private static final ProjectId PROJECT = new ProjectId("reviews");
    private static final ReferenceCheck REVIEW = new ReferenceCheck(ReferenceCheck.Mode.REVIEW, 0.7, 0, "");
    private static final String CAT = "the cat sat on the mat in the sun";

    private final MemoryEntities<ProjectCommand, ProjectEvent, Project, ProjectRejection> projects =
            new MemoryEntities<>(WriteSide.PROJECT);
    private final MemoryEntities<TaskCommand, TaskEvent, Task, TaskRejection> tasks =
            new MemoryEntities<>(WriteSide.TASK);
    private final Items items = new Items();
    private final Index index = new Index();
    private final Reaction reaction = new WhenSettledThenCompareWithSimilar(
            projects,
            tasks,
            new SimilarTasks(index, items, Looks.NONE, tasks),
            new TaskFeed(),
            Clock.fixed(Origins.START, ZoneOffset.UTC));
    private int minute;

    @BeforeEach
    void project() {
        projects.carry(
                PROJECT.value(),
                new ProjectCommand.CreateProject(
                        request(0),
                        PROJECT,
                        "Reviews",
                        TaskSamples.schema(),
                        Instructions.plain("Read."),
                        ConsensusPolicy.of(new MajorityVoting(1, 1, 0.7)),
                        600));
    }

    private void policy(ReferenceCheck policy) {
        long revision = ((Project.Existing) projects.state(PROJECT.value())).revision();
        projects.carry(
                PROJECT.value(),
                new ProjectCommand.SetReferenceCheck(request((int) revision + 10), revision, policy, "try it"));
    }

    /** Settles a task of an item by one label. */
    private void labeled(int task, String text, Label label) {
        minute++;
        String id = id(task);
        ItemHash hash = new ItemHash(String.format("%064x", task));
        items.contents.put(hash, new ItemContent(Map.<String, ItemValue>of("text", new ItemValue.Text(text))));
        UserId labeler = new UserId("labeler-" + minute);
        AssignmentId lease = new AssignmentId("lease-" + minute);
        TaskRef ref = new TaskRef(PROJECT, new TaskId(id), "doc-" + task);
        tasks.carry(
                id,
                new TaskCommand.GrantAssignment(
                        TaskSamples.origin(labeler, minute),
                        lease,
                        labeler,
                        TaskSamples.minute(minute + 10),
                        new TaskFacts(ref, hash, 0),
                        TaskSamples.terms(1)));
        tasks.carry(
                id,
                new TaskCommand.SubmitLabel(
                        TaskSamples.origin(labeler, minute, "s" + minute, "d"),
                        lease,
                        label,
                        TaskSamples.terms(1),
                        null));
        assertThat(tasks.state(id).stage()).isEqualTo(Stage.SETTLED);
    }

    private static String id(int task) {
        return "run1-0-" + task;
    }

    private void reviewed(int task, TaskCommand command) {
        assertThat(tasks.carry(id(task), command)).isNotNull();
    }

    /** Delivers everything that has happened, and all of it once more; the newest first where asked. */
    private void run(boolean backwards) {
        for (int round = 0; round < 2; round++) {
            List<FeedRecord> all = new ArrayList<>(tasks.events);
            all.addAll(projects.events);
            if (backwards) {
                Collections.reverse(all);
            }
            all.forEach(record -> reaction.on(record).toCompletableFuture().join());
        }
    }

    private List<SentToReview> sent() {
        return tasks.events.stream()
                .map(FeedRecord::event)
                .filter(SentToReview.class::isInstance)
                .map(SentToReview.class::cast)
                .toList();
    }

    @Test
    void of_two_alike_with_other_labels_the_later_goes_to_review_whatever_is_heard_of_first() {
        policy(REVIEW);
        labeled(1, CAT, TaskSamples.yes());
        labeled(2, CAT + " today", TaskSamples.no());
        run(true);
        assertThat(sent()).singleElement().satisfies(event -> {
            assertThat(event.ref().externalId()).isEqualTo("doc-2");
            assertThat(event.likeness()).isNotNull();
            assertThat(event.reason()).startsWith("item doc-1 has 0.75 in common");
        });
    }

    @Test
    void the_same_words_in_other_dress_are_the_same_content() {
        policy(new ReferenceCheck(ReferenceCheck.Mode.REVIEW, 1, 0, ""));
        labeled(1, CAT, TaskSamples.yes());
        labeled(2, "The cat sat -- on the mat, in the SUN!", TaskSamples.no());
        labeled(3, CAT + " today", TaskSamples.no());
        run(false);
        assertThat(sent()).extracting(event -> event.ref().externalId()).containsExactly("doc-2");
    }

    @Test
    void items_alike_with_the_same_label_and_items_unlike_are_left_alone() {
        policy(REVIEW);
        labeled(1, CAT, TaskSamples.yes());
        labeled(2, CAT + " today", TaskSamples.yes());
        labeled(3, "a dog barked at the moon all night", TaskSamples.no());
        run(false);
        assertThat(sent()).isEmpty();
    }

    @Test
    void labels_alone_give_way_to_a_person_s_decision_though_it_is_later() {
        policy(REVIEW);
        labeled(1, CAT, TaskSamples.yes());
        labeled(2, CAT + " today", TaskSamples.yes());
        run(false);
        reviewed(
                2,
                new TaskCommand.OverrideOutcome(
                        TaskSamples.origin(TaskSamples.REVIEWER, 60),
                        TaskSamples.no(),
                        "the source says so",
                        TaskSamples.terms(1),
                        null,
                        Set.of()));
        run(false);
        assertThat(sent()).extracting(event -> event.ref().externalId()).containsExactly("doc-1");
    }

    @Test
    void a_policy_set_later_looks_at_what_was_before_and_one_that_shows_only_does_nothing() {
        labeled(1, CAT, TaskSamples.yes());
        labeled(2, CAT + " today", TaskSamples.no());
        run(false);
        assertThat(index.entries).as("nothing is kept while nobody asks").isEmpty();
        policy(new ReferenceCheck(ReferenceCheck.Mode.SHOW, 0.7, 0, ""));
        run(false);
        assertThat(index.entries).isNotEmpty();
        assertThat(sent()).isEmpty();
        policy(REVIEW);
        run(false);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void a_pair_is_brought_up_once() {
        policy(REVIEW);
        labeled(1, CAT, TaskSamples.yes());
        labeled(2, CAT + " today", TaskSamples.no());
        run(false);
        reviewed(2, new TaskCommand.RejectOutcome(TaskSamples.origin(TaskSamples.REVIEWER, 60), "again", Set.of()));
        labeled(2, CAT + " today", TaskSamples.no());
        run(false);
        assertThat(sent()).hasSize(1);
    }

    /** Contents by hash. */
    private static final class Items implements ItemStore {
        private final Map<ItemHash, ItemContent> contents = new HashMap<>();

        @Override
        public CompletionStage<Optional<ItemContent>> content(ProjectId project, ItemHash hash) {
            return CompletableFuture.completedStage(Optional.ofNullable(contents.get(hash)));
        }

        @Override
        public CompletionStage<Optional<TaskId>> taskOf(ProjectId project, String externalId) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public CompletionStage<Map<ItemHash, StoredKey>> byHash(ProjectId project, Collection<ItemHash> hashes) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public CompletionStage<Map<String, StoredKey>> byExternalId(ProjectId project, Collection<String> externalIds) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public CompletionStage<Void> put(ProjectId project, List<StoredItem> items) {
            throw new AssertionError("nobody asks");
        }
    }

    /** Entries by key and task. */
    private static final class Index implements ShingleIndex {
        private final Map<Long, Map<TaskId, Entry>> entries = new HashMap<>();

        @Override
        public CompletionStage<Void> put(ProjectId project, List<Long> keys, Entry entry) {
            keys.forEach(
                    key -> entries.computeIfAbsent(key, none -> new HashMap<>()).put(entry.task(), entry));
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Optional<Instant>> settledAt(ProjectId project, long key, TaskId task) {
            return CompletableFuture.completedStage(
                    Optional.ofNullable(entries.getOrDefault(key, Map.of()).get(task))
                            .map(Entry::settledAt));
        }

        @Override
        public CompletionStage<List<Entry>> find(ProjectId project, List<Long> keys) {
            return CompletableFuture.completedStage(keys.stream()
                    .flatMap(key -> entries.getOrDefault(key, Map.of()).values().stream())
                    .distinct()
                    .toList());
        }
    }

    /** The lanes of tasks. */
    private final class TaskFeed implements EventFeed {
        private List<FeedRecord> lane(Lane lane) {
            return tasks.events.stream()
                    .filter(record -> record.lane().equals(lane))
                    .toList();
        }

        @Override
        public CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit, Duration patience) {
            return CompletableFuture.completedStage(lane(lane).stream()
                    .filter(record -> record.offset() > offset)
                    .limit(limit)
                    .toList());
        }

        @Override
        public CompletionStage<Long> head(Lane lane) {
            List<FeedRecord> all = lane(lane);
            return CompletableFuture.completedStage(
                    all.isEmpty() ? 0 : all.get(all.size() - 1).offset());
        }

        @Override
        public CompletionStage<List<FeedRecord>> history(EntityKind kind, String entityId) {
            throw new AssertionError("nobody reads histories");
        }
    }
}
