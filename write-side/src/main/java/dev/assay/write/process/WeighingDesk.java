package dev.assay.write.process;

import akka.actor.typed.javadsl.ActorContext;
import dev.assay.domain.consensus.Spending;
import dev.assay.domain.consensus.Strategy;
import dev.assay.domain.crowd.CrowdModel;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.write.process.WeighingMessage.Asked;
import dev.assay.write.process.WeighingMessage.Found;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The weighing process's questions to the rest of the system; the answers come back to it as messages. */
final class WeighingDesk {
    private static final int PAGE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WeighingPorts ports;
    private final ActorContext<WeighingMessage> context;
    private final ItemNovelty novelty;

    WeighingDesk(WeighingPorts ports, ActorContext<WeighingMessage> context) {
        this.ports = ports;
        this.context = context;
        this.novelty = new ItemNovelty(ports.items());
    }

    void heads(int reading) {
        List<Lane> lanes = new ArrayList<>(EntityKind.PROJECT.lanes());
        lanes.addAll(EntityKind.TASK.lanes());
        Map<Lane, Long> offsets = new ConcurrentHashMap<>();
        CompletableFuture<?>[] all = lanes.stream()
                .map(lane -> ports.feed()
                        .head(lane)
                        .thenAccept(head -> offsets.put(lane, head))
                        .toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        context.pipeToSelf(
                CompletableFuture.allOf(all),
                (done, failure) -> failure == null
                        ? new WeighingMessage.Heads(reading, Map.copyOf(offsets))
                        : new WeighingMessage.HeadsUnknown(failure));
    }

    void read(int reading, Lane lane, long after) {
        context.pipeToSelf(
                ports.feed().after(lane, after, PAGE, PATIENCE),
                (records, failure) -> failure == null
                        ? new WeighingMessage.Page(reading, lane, after, records)
                        : new WeighingMessage.ReadFailed(reading, lane, after, failure));
    }

    /** Asks the task and its project how they stand. */
    void find(ProjectId project, TaskId task) {
        CompletionStage<WeighingMessage> found = ports.projects()
                .standing(project.value())
                .thenCombine(ports.tasks().standing(task.value()), (asking, standing) -> {
                    boolean both = asking.state() instanceof Project.Existing && standing.state() instanceof Task.Begun;
                    return both
                            ? new Found(
                                    project, (Task.Begun) standing.state(), ((Project.Existing) asking.state()).terms())
                            : new Asked(project, task, true);
                });
        context.pipeToSelf(found, (message, failure) -> failure == null ? message : new Asked(project, task, false));
    }

    /** Asks the task to decide by what is known, unless its strategy lets it decide by itself. */
    void weigh(Found found, ProjectCrowd crowd) {
        Strategy strategy = found.terms().strategy(found.task().dossier().traits());
        if (strategy.decidedInTask()) {
            return;
        }
        TaskId task = found.task().dossier().ref().task();
        CompletionStage<OptionalDouble> measured = strategy.needsCrowd()
                ? CompletableFuture.completedStage(OptionalDouble.empty())
                : novelty.of(found.project(), found.task().dossier().item(), crowd.settled())
                        .thenApply(OptionalDouble::of);
        CrowdModel model = crowd.model(task);
        Optional<Spending> spending = Optional.of(crowd.spending());
        String state = crowd.state(task) + '/' + found.task().dossier().flags().size();
        Origin origin = origin("weigh/" + task, "weigh/" + state);
        CompletionStage<?> asked = measured.thenCompose(novel -> {
            TaskCommand.Context context = new TaskCommand.Context(model, novel, spending);
            return ports.tasks().carry(task.value(), new TaskCommand.WeighLabels(origin, found.terms(), context));
        });
        context.pipeToSelf(asked, (reply, failure) -> new Asked(found.project(), task, failure == null));
    }

    /** Tells a labeler's record of a suspicion. */
    void flag(ProjectId project, Suspected of, CrowdKnowledge known) {
        String key = "screen/" + project + '/' + of.suspicion().kind() + '/'
                + of.suspicion().labels();
        Origin origin = origin("screen/" + of.after(), key);
        CompletionStage<?> told = ports.labelers()
                .carry(
                        of.labeler().value(),
                        new LabelerCommand.FlagLabeler(
                                origin,
                                of.labeler(),
                                project,
                                of.suspicion(),
                                known.screening(project),
                                known.screeningVersion(project),
                                known.freshGold(project, of.labeler())));
        context.pipeToSelf(told, (reply, failure) -> new WeighingMessage.Told(project, of, failure == null));
    }

    private Origin origin(String correlation, String key) {
        return new Origin(Origin.SYSTEM, Role.SERVICE, ports.clock().instant(), correlation, new CommandKey(key, key));
    }
}
