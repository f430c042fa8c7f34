package dev.assay.write.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.goldset.GoldCandidate;
import dev.assay.domain.goldset.GoldSet;
import dev.assay.domain.goldset.GoldSetCommand;
import dev.assay.domain.goldset.GoldSetEvent;
import dev.assay.domain.goldset.GoldSetEvent.GoldProposalsAnswered;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetChanged;
import dev.assay.domain.goldset.GoldSetEvent.GoldWorn;
import dev.assay.domain.goldset.GoldSetPolicy;
import dev.assay.domain.goldset.GoldSetRejection;
import dev.assay.domain.goldset.GoldSetSamples;
import dev.assay.domain.goldset.MemberUse;
import dev.assay.domain.goldset.Wear;
import dev.assay.domain.goldset.WornMember;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.scoring.Interval;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.TaskSamples;
import dev.assay.domain.task.Traits;
import dev.assay.write.WriteSide;
import dev.assay.write.item.ItemStore;
import dev.assay.write.item.StoredItem;
import dev.assay.write.serialization.DomainJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** From the tasks to the set's versions, and from what the set decides to the tasks. */
class GoldSetProcessesTest {
    private static final TaskId TASK = TaskSamples.REF.task();
    private static final ProjectId PROJECT = TaskSamples.REF.project();

    private final MemoryEntities<GoldSetCommand, GoldSetEvent, GoldSet, GoldSetRejection> sets =
            new MemoryEntities<>(WriteSide.GOLD_SET);
    private final MemoryEntities<TaskCommand, TaskEvent, Task, TaskRejection> tasks =
            new MemoryEntities<>(WriteSide.TASK);
    private final MemoryEntities<ProjectCommand, ProjectEvent, Project, ProjectRejection> projects =
            new MemoryEntities<>(WriteSide.PROJECT);
    private final WhenGoldChangesThenVersionTheSet versions = new WhenGoldChangesThenVersionTheSet(sets);

    private static FeedRecord record(EntityKind kind, String id, long sequence, Object event) {
        return new FeedRecord(
                kind.laneOf(id),
                sequence,
                id,
                sequence,
                DomainJson.record(kind, ChainHash.start(kind.persistenceId(id)), event),
                TaskSamples.START);
    }

    private static List<FeedRecord> goldHistory() {
        List<FeedRecord> records = new ArrayList<>();
        for (TaskEvent event : TaskSamples.events()) {
            records.add(record(EntityKind.TASK, TASK.value(), records.size() + 1L, event));
        }
        return records;
    }

    private void follow() {
        goldHistory()
                .forEach(record -> versions.on(record).toCompletableFuture().join());
    }

    private List<GoldSetChanged> changes() {
        return sets.events.stream()
                .map(FeedRecord::event)
                .map(GoldSetChanged.class::cast)
                .toList();
    }

    @Test
    void each_declaration_and_retirement_is_a_version_by_whom_and_why() {
        follow();
        assertThat(changes()).extracting(GoldSetChanged::version).containsExactly(1, 2);
        assertThat(changes().get(0).added()).containsExactly(TASK);
        assertThat(changes().get(0).origin().by()).isEqualTo(TaskSamples.REVIEWER);
        assertThat(changes().get(0).justification()).isNotBlank();
        assertThat(changes().get(1).removed()).containsExactly(TASK);
    }

    @Test
    void reading_twice_changes_nothing_and_a_lost_answer_is_made_up_for() {
        sets.failAfter(1);
        assertThatThrownBy(this::follow).hasMessageContaining("lost");
        follow();
        follow();
        assertThat(changes()).hasSize(2);
    }

    /** A task that a reviewer settled on yes. */
    private void settled() {
        projects.append(
                PROJECT.value(),
                new ProjectEvent.ProjectCreated(
                        PROJECT,
                        Origins.request(0),
                        "Product reviews",
                        TaskSamples.schema(),
                        Instructions.plain("Read twice."),
                        ConsensusPolicy.DEFAULT,
                        600));
        tasks.append(
                TASK.value(),
                new TaskEvent.TaskOpened(
                        TaskSamples.REF, TaskSamples.origin(TaskSamples.ANN, 0), TaskSamples.ITEM, 2, Traits.NONE));
        tasks.append(
                TASK.value(),
                new TaskEvent.OutcomeOverridden(
                        TaskSamples.REF,
                        TaskSamples.origin(TaskSamples.REVIEWER, 2),
                        Stage.OPEN,
                        TaskSamples.yes(),
                        "rule 2"));
    }

    private void act(long sequence, GoldSetEvent event) {
        FeedRecord record = record(EntityKind.GOLD_SET, PROJECT.value(), sequence, event);
        new WhenGoldSetDecidesThenAct(tasks, projects, new NoItems())
                .on(record)
                .toCompletableFuture()
                .join();
    }

    private static GoldSetEvent accepted(Label expected) {
        return new GoldProposalsAnswered(
                PROJECT,
                Origins.request(5),
                List.of(new GoldCandidate(TASK, GoldSetSamples.YES, expected, TaskSamples.REVIEWER)),
                List.of(),
                0.25,
                "clear");
    }

    private <T> List<T> taskEvents(Class<T> kind) {
        return tasks.events.stream()
                .map(FeedRecord::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void what_a_manager_accepts_is_declared_once_in_their_name() {
        settled();
        act(7, accepted(TaskSamples.yes()));
        act(7, accepted(TaskSamples.yes()));
        assertThat(taskEvents(GoldDeclared.class)).singleElement().satisfies(declared -> {
            assertThat(declared.standard().expected()).isEqualTo(TaskSamples.yes());
            assertThat(declared.standard().tolerance()).isEqualTo(0.25);
            assertThat(declared.origin().by()).isEqualTo(Origins.MANAGER);
            assertThat(declared.justification()).isEqualTo("clear");
        });
    }

    @Test
    void a_candidate_whose_label_was_changed_since_is_left_alone() {
        settled();
        act(7, accepted(TaskSamples.no()));
        assertThat(taskEvents(GoldDeclared.class)).isEmpty();
    }

    @Test
    void what_is_worn_is_retired_once_with_its_figures_as_the_reason() {
        settled();
        act(7, accepted(TaskSamples.yes()));
        GoldSetEvent worn = new GoldWorn(
                PROJECT,
                Origins.request(9),
                2,
                new WornMember(
                        new MemberUse(TASK, GoldSetSamples.YES, 31, 30, 30, 0, 0),
                        List.of(Wear.SEEN, Wear.EASY),
                        new Interval(0.886, 1),
                        new Interval(0, 1),
                        0),
                1,
                GoldSetPolicy.DEFAULT);
        act(8, worn);
        act(8, worn);
        assertThat(taskEvents(GoldRetired.class))
                .singleElement()
                .satisfies(retired -> assertThat(retired.justification())
                        .isEqualTo("Refresh 2: seen by 31 labelers (at most 30);"
                                + " right 30 of 30 times, at least 0.886 (suspicious from 0.850)"));
    }

    /** No schema here points into an item. */
    private static final class NoItems implements ItemStore {
        @Override
        public CompletionStage<Optional<ItemContent>> content(ProjectId project, ItemHash hash) {
            throw new AssertionError("not needed");
        }

        @Override
        public CompletionStage<Optional<TaskId>> taskOf(ProjectId project, String externalId) {
            throw new AssertionError("not needed");
        }

        @Override
        public CompletionStage<Map<ItemHash, StoredKey>> byHash(ProjectId project, Collection<ItemHash> hashes) {
            throw new AssertionError("not needed");
        }

        @Override
        public CompletionStage<Map<String, StoredKey>> byExternalId(ProjectId project, Collection<String> externalIds) {
            throw new AssertionError("not needed");
        }

        @Override
        public CompletionStage<Void> put(ProjectId project, List<StoredItem> items) {
            throw new AssertionError("not needed");
        }
    }
}
