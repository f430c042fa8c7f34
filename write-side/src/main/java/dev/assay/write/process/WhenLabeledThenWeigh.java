package dev.assay.write.process;

import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.write.process.WeighingMessage.Asked;
import dev.assay.write.process.WeighingMessage.Found;
import dev.assay.write.process.WeighingMessage.Heads;
import dev.assay.write.process.WeighingMessage.HeadsUnknown;
import dev.assay.write.process.WeighingMessage.Page;
import dev.assay.write.process.WeighingMessage.ReadAgain;
import dev.assay.write.process.WeighingMessage.ReadFailed;
import dev.assay.write.process.WeighingMessage.StartOver;
import dev.assay.write.process.WeighingMessage.Stop;
import dev.assay.write.process.WeighingMessage.Tick;
import dev.assay.write.process.WeighingMessage.Told;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * When the labels a task wants are in and its strategy needs to know more than the task does, weighs them: learns the
 * labelers' error models from the journal and asks the task to decide by them. In projects that watch their labelers, it tells
 * their records who is to be suspected.
 *
 * <p>What it knows is derived: it reads the lanes from their beginning at each start, and does nothing before it has caught up.
 * What the task has decided meanwhile it ignores, and a labeler's record what it knows, so that asking twice changes nothing. A
 * project that neither weighs nor watches costs one look at each of its events; one that changes over has everything read anew.
 */
public final class WhenLabeledThenWeigh extends AbstractBehavior<WeighingMessage> {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final WeighingDesk desk;
    private final Map<Lane, Long> ahead = new HashMap<>();
    private CrowdKnowledge known = new CrowdKnowledge();
    private int reading;

    /** A behavior that runs the process beside everything else: fitting takes up to a second of one processor. */
    public static Behavior<WeighingMessage> create(WeighingPorts ports) {
        return Behaviors.setup(context -> {
            context.spawn(worker(ports), "weighing", DispatcherSelector.blocking());
            return Behaviors.receive(WeighingMessage.class)
                    .onMessage(Stop.class, stop -> Behaviors.stopped())
                    .build();
        });
    }

    private static Behavior<WeighingMessage> worker(WeighingPorts ports) {
        return Behaviors.setup(context -> Behaviors.withTimers(
                timers -> new WhenLabeledThenWeigh(context, timers, new WeighingDesk(ports, context))));
    }

    private WhenLabeledThenWeigh(
            ActorContext<WeighingMessage> context, TimerScheduler<WeighingMessage> timers, WeighingDesk desk) {
        super(context);
        this.desk = desk;
        timers.startTimerWithFixedDelay(new Tick(), RETRY);
        begin();
    }

    @Override
    public Receive<WeighingMessage> createReceive() {
        return newReceiveBuilder()
                .onMessage(Page.class, this::page)
                .onMessage(Found.class, this::found)
                .onMessage(Asked.class, this::asked)
                .onMessage(Told.class, this::told)
                .onMessage(Tick.class, tick -> weighReady())
                .onMessage(Heads.class, this::heads)
                .onMessage(HeadsUnknown.class, this::headsUnknown)
                .onMessage(ReadFailed.class, this::readFailed)
                .onMessage(ReadAgain.class, this::readAgain)
                .onMessage(StartOver.class, over -> begin())
                .build();
    }

    private Behavior<WeighingMessage> begin() {
        known = new CrowdKnowledge();
        ahead.clear();
        desk.heads(++reading);
        return this;
    }

    /** Projects first: what the events of their tasks mean depends on them. */
    private Behavior<WeighingMessage> heads(Heads heads) {
        if (heads.reading() == reading) {
            ahead.putAll(heads.offsets());
            ahead.values().removeIf(offset -> offset == 0);
            EntityKind.PROJECT.lanes().forEach(lane -> desk.read(reading, lane, 0));
            if (projectsKnown()) {
                readTasks();
            }
        }
        return this;
    }

    private Behavior<WeighingMessage> headsUnknown(HeadsUnknown unknown) {
        getContext()
                .getLog()
                .warn("the journal cannot be read: {}", unknown.failure().toString());
        getContext().scheduleOnce(RETRY, getContext().getSelf(), new StartOver());
        return this;
    }

    private void readTasks() {
        EntityKind.TASK.lanes().forEach(lane -> desk.read(reading, lane, 0));
    }

    private boolean projectsKnown() {
        return EntityKind.PROJECT.lanes().stream().noneMatch(ahead::containsKey);
    }

    private Behavior<WeighingMessage> page(Page page) {
        if (page.reading() != reading) {
            return this;
        }
        boolean first = !projectsKnown();
        boolean behind = !ahead.isEmpty();
        long reached = page.after();
        for (FeedRecord record : page.records()) {
            reached = record.offset();
            if (!known.take(record, first)) {
                return begin();
            }
        }
        reached(page.lane(), reached);
        if (first && projectsKnown()) {
            readTasks();
        }
        desk.read(reading, page.lane(), reached);
        known.crowds().values().forEach(crowd -> crowd.learn(behind && ahead.isEmpty(), ahead.isEmpty()));
        return weighReady();
    }

    private void reached(Lane lane, long offset) {
        Long head = ahead.get(lane);
        if (head != null && head <= offset) {
            ahead.remove(lane);
        }
    }

    private Behavior<WeighingMessage> readFailed(ReadFailed failed) {
        if (failed.reading() == reading) {
            getContext()
                    .getLog()
                    .warn(
                            "lane {} cannot be read: {}",
                            failed.lane(),
                            failed.failure().toString());
            ReadAgain again = new ReadAgain(failed.reading(), failed.lane(), failed.after());
            getContext().scheduleOnce(RETRY, getContext().getSelf(), again);
        }
        return this;
    }

    private Behavior<WeighingMessage> readAgain(ReadAgain again) {
        if (again.reading() == reading) {
            desk.read(reading, again.lane(), again.after());
        }
        return this;
    }

    private Behavior<WeighingMessage> weighReady() {
        if (ahead.isEmpty()) {
            known.crowds().forEach((project, crowd) -> {
                if (known.weighs(project)) {
                    crowd.takeReady().forEach(task -> desk.find(project, task));
                }
                crowd.takeSuspected().forEach(of -> desk.flag(project, of, known));
            });
        }
        return this;
    }

    private Behavior<WeighingMessage> told(Told told) {
        if (!told.answered()) {
            known.of(told.project()).ifPresent(crowd -> crowd.again(told.suspected()));
        }
        return this;
    }

    private Behavior<WeighingMessage> found(Found found) {
        known.of(found.project()).ifPresent(crowd -> desk.weigh(found, crowd));
        return this;
    }

    private Behavior<WeighingMessage> asked(Asked asked) {
        if (!asked.answered()) {
            known.of(asked.project()).ifPresent(crowd -> crowd.again(asked.task()));
        }
        return this;
    }
}
