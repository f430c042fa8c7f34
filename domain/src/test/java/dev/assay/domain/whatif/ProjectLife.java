package dev.assay.domain.whatif;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.Strategy;
import dev.assay.domain.crowd.CrowdLearner;
import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportedItem;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectDecider;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskDecider;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A project whose tasks decide for real, its labels weighed at once where its policy asks for it; keeps its journal. */
public final class ProjectLife {
    private static final ProjectId PROJECT = new ProjectId("life");
    private static final UserId BOSS = new UserId("boss");
    private static final UserId EXPERT = new UserId("expert");

    private final List<Object> journal = new ArrayList<>();
    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, Integer> overlaps = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final CrowdLearner crowd;
    private Project project = new Project.Absent();
    private int moment;

    public ProjectLife(LabelSchema schema, ConsensusPolicy policy) {
        crowd = new CrowdLearner(schema);
        Instructions instructions = Instructions.plain("Judge.");
        on(new ProjectEvent.ProjectCreated(PROJECT, origin(BOSS), "Life", schema, instructions, policy, 600));
    }

    /** Everything that happened, in order. */
    public List<Object> journal() {
        return List.copyOf(journal);
    }

    /** What all of it would have been under another policy. */
    public WhatIfResult whatIf(ConsensusPolicy other, Map<String, Label> gold) {
        WhatIf play = new WhatIf(other, gold);
        journal.stream().filter(ImportEvent.class::isInstance).forEach(event -> play.on((ImportEvent) event));
        for (Object event : journal) {
            if (event instanceof ProjectEvent of) {
                play.on(of);
            } else if (event instanceof TaskEvent of) {
                play.on(of);
            }
        }
        return play.result();
    }

    public ProjectLife policy(ConsensusPolicy policy) {
        int version = ((Project.Existing) project).policies().size() + 1;
        on(new ProjectEvent.PolicySet(PROJECT, origin(BOSS), version, policy, "better"));
        return this;
    }

    /** An item that wants its own number of labels. */
    public ProjectLife item(String item, int overlap) {
        overlaps.put(item, overlap);
        ImportedItem imported =
                new ImportedItem(facts(item).ref().task(), item, facts(item).item(), overlap, 1);
        journal.add(new ImportEvent.ChunkAccepted(
                new ImportId("run"), PROJECT, origin(BOSS), 0, 0, "digest", List.of(imported), List.of(), 0));
        return this;
    }

    /** The labeler is handed the task and answers, if it still wants labels. */
    public ProjectLife label(String item, String labeler, Label label) {
        UserId by = new UserId(labeler);
        if (grant(item, by)) {
            Origin origin = origin(by);
            carried(item, new TaskCommand.SubmitLabel(origin, lease(item, by), label, terms(), null));
            weigh(item);
        }
        return this;
    }

    public ProjectLife skip(String item, String labeler) {
        UserId by = new UserId(labeler);
        if (grant(item, by)) {
            carried(item, new TaskCommand.SkipTask(origin(by), lease(item, by), "does not fit"));
            weigh(item);
        }
        return this;
    }

    public ProjectLife revise(String item, String labeler, Label label) {
        must(item, new TaskCommand.ReviseLabel(origin(new UserId(labeler)), label, terms(), null));
        return this;
    }

    public ProjectLife override(String item, Label label) {
        must(item, new TaskCommand.OverrideOutcome(origin(EXPERT), label, "the text says so", terms(), null, Set.of()));
        return this;
    }

    public ProjectLife accept(String item) {
        must(item, new TaskCommand.AcceptOutcome(origin(EXPERT), "agreed", Set.of()));
        return this;
    }

    public ProjectLife relabel(String item) {
        must(item, new TaskCommand.RequestRelabel(origin(EXPERT), "once more"));
        return this;
    }

    /** The item becomes gold, expecting this. */
    public ProjectLife gold(String item, Label expected) {
        must(
                item,
                new TaskCommand.DeclareGold(
                        origin(BOSS), new GoldStandard(expected, "", 0), "experts agree", facts(item), terms(), null));
        return this;
    }

    /** The labeler is handed gold and answers. */
    public ProjectLife answer(String item, String labeler, Label label) {
        UserId by = new UserId(labeler);
        GoldChance chance = new GoldChance(1, 0, 0.2, 0, 0.1, 1, 0);
        must(item, new TaskCommand.GrantGold(origin(by), lease(item, by), by, at().plusSeconds(60), terms(), chance));
        must(item, new TaskCommand.SubmitLabel(origin(by), lease(item, by), label, terms(), null));
        return this;
    }

    private boolean grant(String item, UserId by) {
        Instant until = at().plusSeconds(60);
        return carried(
                item, new TaskCommand.GrantAssignment(origin(by), lease(item, by), by, until, facts(item), terms()));
    }

    /** As the weighing process does, without its delay. */
    private void weigh(String item) {
        Task.Begun task = (Task.Begun) task(item);
        Strategy strategy = terms().strategy(task.dossier().traits());
        if (!strategy.decidedInTask()) {
            if (crowd.due()) {
                crowd.refit();
            }
            TaskCommand.Context context = new TaskCommand.Context(
                    crowd.model(key(task), task.dossier().labels().keySet()), OptionalDouble.empty(), Optional.empty());
            carried(item, new TaskCommand.WeighLabels(origin(Origin.SYSTEM), terms(), context));
        }
    }

    private Task task(String item) {
        return tasks.getOrDefault(item, new Task.Absent());
    }

    private void must(String item, TaskCommand command) {
        if (!carried(item, command)) {
            throw new AssertionError("refused: " + command);
        }
    }

    private boolean carried(String item, TaskCommand command) {
        Decision<TaskEvent, TaskRejection> decision = TaskDecider.decide(task(item), command);
        if (!(decision instanceof Decision.Accepted<TaskEvent, TaskRejection> accepted)) {
            return false;
        }
        for (TaskEvent event : accepted.events()) {
            tasks.put(item, TaskDecider.evolve(task(item), event));
            journal.add(event);
            teach(item, event);
        }
        return true;
    }

    private void teach(String item, TaskEvent event) {
        String key = key((Task.Begun) task(item));
        if (event instanceof LabelSubmitted submitted) {
            crowd.label(key, submitted.labeler(), submitted.label());
        } else if (event instanceof ConsensusReached) {
            crowd.closed(key);
        }
    }

    private static String key(Task.Begun task) {
        return task.dossier().ref().task().value() + '/' + task.dossier().round();
    }

    private void on(ProjectEvent event) {
        project = ProjectDecider.evolve(project, event);
        journal.add(event);
    }

    private Terms terms() {
        return ((Project.Existing) project).terms();
    }

    private TaskFacts facts(String item) {
        int number = numbers.computeIfAbsent(item, one -> numbers.size());
        TaskRef ref = new TaskRef(PROJECT, new TaskId("run-0-" + number), item);
        return new TaskFacts(ref, new ItemHash(String.format("%064x", number)), overlaps.getOrDefault(item, 0));
    }

    private AssignmentId lease(String item, UserId by) {
        return new AssignmentId("lease-" + by + '-' + facts(item).ref().task().index());
    }

    private Instant at() {
        return Instant.parse("2026-01-05T09:00:00Z").plus(Duration.ofSeconds(moment));
    }

    private Origin origin(UserId by) {
        moment++;
        Role role = by.equals(BOSS) ? Role.MANAGER : by.equals(EXPERT) ? Role.REVIEWER : Role.LABELER;
        String key = "key-" + moment;
        return new Origin(by, role, at(), "request-" + moment, new CommandKey(key, "digest-" + key));
    }
}
