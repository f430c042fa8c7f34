package dev.assay.write.dispatch;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.routing.Barrier;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Assignment;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.Terms;
import dev.assay.write.dispatch.DispatchMessage.AskProject;
import dev.assay.write.dispatch.DispatchMessage.Attempt;
import dev.assay.write.dispatch.DispatchMessage.Claim;
import dev.assay.write.dispatch.DispatchMessage.ExperienceKnown;
import dev.assay.write.dispatch.DispatchMessage.Found;
import dev.assay.write.dispatch.DispatchMessage.GoldChanged;
import dev.assay.write.dispatch.DispatchMessage.GoldKnown;
import dev.assay.write.dispatch.DispatchMessage.GrantFailed;
import dev.assay.write.dispatch.DispatchMessage.Granted;
import dev.assay.write.dispatch.DispatchMessage.HeldKnown;
import dev.assay.write.dispatch.DispatchMessage.LinesKnown;
import dev.assay.write.dispatch.DispatchMessage.LoadFailed;
import dev.assay.write.dispatch.DispatchMessage.Loaded;
import dev.assay.write.dispatch.DispatchMessage.LookUpFailed;
import dev.assay.write.dispatch.DispatchMessage.Next;
import dev.assay.write.dispatch.DispatchMessage.ProjectKnown;
import dev.assay.write.dispatch.DispatchMessage.ProjectUnknown;
import dev.assay.write.dispatch.DispatchMessage.RecordKnown;
import dev.assay.write.dispatch.DispatchMessage.Report;
import dev.assay.write.dispatch.DispatchMessage.TakeBack;
import dev.assay.write.dispatch.DispatchMessage.TakeBackFailed;
import dev.assay.write.dispatch.DispatchMessage.TakenBack;
import dev.assay.write.dispatch.DispatchMessage.TaskChanged;
import dev.assay.write.dispatch.DispatchMessage.Tick;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hands out one project's tasks. Keeps what it needs in memory and is free to be wrong: the task itself has the last word,
 * and a refusal corrects the window.
 */
final class ProjectDispatcher extends AbstractBehavior<DispatchMessage> {
    private static final int MOST_ATTEMPTS = 50;
    private static final int MOST_WAITING = 5_000;
    private static final int TICKS_PER_ROUND = 60;

    private final DispatchDesk desk;
    private final ProjectId id;
    private final Window window;
    private final Refill refill;
    private final Workers workers = new Workers();
    private final Picking picking;
    private final Reporting reporting;
    private final GoldStream gold;
    private final ArrayDeque<DispatchMessage> waiting = new ArrayDeque<>();
    private int ticks;
    private Standing<Project> project = new Standing<>(new Project.Absent(), -1);

    static Behavior<DispatchMessage> create(ProjectId project, DispatchSettings settings, DispatchPorts ports) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers ->
                new ProjectDispatcher(context, timers, project, new DispatchDesk(project, settings, ports, context))));
    }

    private ProjectDispatcher(
            ActorContext<DispatchMessage> context,
            TimerScheduler<DispatchMessage> timers,
            ProjectId id,
            DispatchDesk desk) {
        super(context);
        this.id = id;
        this.desk = desk;
        this.window = new Window(traits -> 0, desk.clock());
        this.refill = new Refill(desk, window);
        this.picking = new Picking(window, desk.seeds());
        this.reporting = new Reporting(window, refill, workers);
        this.gold = new GoldStream(desk);
        timers.startTimerWithFixedDelay(new Tick(), Duration.ofSeconds(1));
        desk.askProject();
    }

    @Override
    public Receive<DispatchMessage> createReceive() {
        return newReceiveBuilder()
                .onMessage(Next.class, message -> next(message, 1))
                .onMessage(Claim.class, this::claim)
                .onMessage(TaskChanged.class, this::taskChanged)
                .onMessage(ProjectKnown.class, this::projectKnown)
                .onMessage(ProjectUnknown.class, failed -> retryProject())
                .onMessage(AskProject.class, again -> askProject())
                .onMessage(LinesKnown.class, this::linesKnown)
                .onMessage(Loaded.class, this::loaded)
                .onMessage(LoadFailed.class, this::loadFailed)
                .onMessage(Found.class, this::found)
                .onMessage(LookUpFailed.class, this::lookUpFailed)
                .onMessage(Granted.class, this::granted)
                .onMessage(GrantFailed.class, this::grantFailed)
                .onMessage(HeldKnown.class, this::heldKnown)
                .onMessage(RecordKnown.class, this::recordKnown)
                .onMessage(Report.class, this::report)
                .onMessage(TakeBack.class, this::takeBack)
                .onMessage(TakenBack.class, this::takenBack)
                .onMessage(TakeBackFailed.class, this::takeBackFailed)
                .onMessage(Tick.class, tick -> tick())
                .onMessage(GoldChanged.class, changed -> goldChanged(changed.task()))
                .onMessage(GoldKnown.class, this::goldKnown)
                .onMessage(ExperienceKnown.class, this::experienceKnown)
                .build();
    }

    private Behavior<DispatchMessage> next(Next request, int attempt) {
        Optional<HandOut> closed = closed(request.acknowledged());
        UserId labeler = request.origin().by();
        if (project.revision() < 0) {
            return later(request);
        }
        if (closed.isPresent()) {
            request.replyTo().tell(closed.get());
            return this;
        }
        Map<AssignmentId, TaskId> held = window.heldBy(labeler);
        for (Map.Entry<AssignmentId, TaskId> lease : held.entrySet()) {
            if (!request.holding().contains(lease.getKey())) {
                desk.askHeld(request, lease.getKey(), lease.getValue());
                return this;
            }
        }
        if (held.size() >= desk.settings().mostHeld()) {
            request.replyTo().tell(new HandOut.TooManyHeld(desk.settings().mostHeld()));
            return this;
        }
        return pick(request, attempt);
    }

    private Behavior<DispatchMessage> pick(Next request, int attempt) {
        RoutingTerms terms = terms();
        Instant now = desk.now();
        Worker worker = workers.asks(request.profile(), terms.policy(), now);
        if (Workers.countsDay(worker, terms.policy())) {
            hear(worker, now);
            return later(request);
        }
        Optional<Barrier> barrier = worker.day().barrier(worker.profile(), terms.policy(), now);
        if (barrier.isPresent()) {
            request.replyTo().tell(NothingFor.whom(barrier.get()));
            return this;
        }
        long begun = System.nanoTime();
        Optional<Pick> found = picking.pick(worker, terms, now);
        desk.metrics().chose(Duration.ofNanos(System.nanoTime() - begun));
        if (found.isPresent() && found.get().routing() != null) {
            hear(worker, now);
        }
        return found.isPresent() && attempt <= MOST_ATTEMPTS
                ? give(found.get(), request, attempt, worker)
                : nothing(request, worker, terms, found.isEmpty());
    }

    /** Gives the task that is due, or gold in its place. */
    private Behavior<DispatchMessage> give(Pick due, Next request, int attempt, Worker worker) {
        refill.keepUp();
        UserId labeler = request.origin().by();
        Project.Existing existing = (Project.Existing) project.state();
        if (gold.awaits(labeler, existing)) {
            return later(request);
        }
        RoutingPolicy policy = terms().policy();
        Instant now = desk.now();
        Pick pick = gold.inPlaceOf(
                due,
                worker,
                now,
                existing,
                facts -> Workers.barrier(
                                worker,
                                facts.traits().line(facts.traits().priority()).requirement(),
                                policy,
                                now)
                        .isEmpty());
        grant(pick, request.origin(), request.replyTo(), Optional.of(request), attempt);
        return this;
    }

    private Behavior<DispatchMessage> goldChanged(GoldTask task) {
        gold.put(task);
        return this;
    }

    private Behavior<DispatchMessage> goldKnown(GoldKnown known) {
        gold.known(known);
        return resume();
    }

    private Behavior<DispatchMessage> experienceKnown(ExperienceKnown known) {
        gold.known(known);
        return resume();
    }

    private Behavior<DispatchMessage> nothing(Next request, Worker worker, RoutingTerms terms, boolean searchOn) {
        Instant now = desk.now();
        if (searchOn) {
            refill.startFor(line -> Workers.barrier(worker, line.requirement(), terms.policy(), now)
                    .isEmpty());
            if (refill.underWay()) {
                return later(request);
            }
        }
        boolean others = window.readyCount() > 0
                && window.open().keySet().stream()
                        .allMatch(needs -> Workers.barrier(worker, needs, terms.policy(), now)
                                .isPresent());
        request.replyTo()
                .tell(new HandOut.NothingToDo(
                        others ? HandOut.NothingToDo.Why.NOT_ELIGIBLE : HandOut.NothingToDo.Why.NO_OPEN_TASK));
        return this;
    }

    /** Hears the views about a labeler, when that was not done of late. */
    private void hear(Worker worker, Instant now) {
        if (Workers.wantsRecord(worker, now)) {
            desk.askRecord(worker.profile().labeler());
        }
    }

    private Behavior<DispatchMessage> recordKnown(RecordKnown known) {
        Optional<Worker> worker = workers.find(known.labeler());
        boolean awaited = worker.isPresent() && worker.get().record() == null;
        worker.ifPresent(found -> found.know(known.record()));
        return awaited ? resume() : this;
    }

    private void grant(Pick pick, Origin origin, ActorRef<HandOut> replyTo, Optional<Next> retry, int number) {
        Attempt attempt = new Attempt(pick, desk.newAssignment(), origin, replyTo, retry, number);
        window.reserve(pick.task().facts().ref().task(), attempt.assignment(), origin.by());
        desk.askGrant(attempt, (Project.Existing) project.state());
    }

    private Behavior<DispatchMessage> claim(Claim claim) {
        if (project.revision() < 0) {
            return later(claim);
        }
        Optional<HandOut> closed = closed(claim.acknowledged());
        if (closed.isPresent()) {
            claim.replyTo().tell(closed.get());
            return this;
        }
        int held = window.heldBy(claim.origin().by()).size();
        if (held >= desk.settings().mostHeld()
                && !window.heldBy(claim.origin().by()).containsValue(claim.task())) {
            claim.replyTo().tell(new HandOut.TooManyHeld(desk.settings().mostHeld()));
            return this;
        }
        Optional<ReadyTask> known = window.find(claim.task());
        if (known.isPresent()) {
            return found(new Found(claim, known));
        }
        desk.lookUp(claim);
        return this;
    }

    private Behavior<DispatchMessage> found(Found found) {
        Claim claim = found.claim();
        if (found.task().isEmpty()) {
            claim.replyTo().tell(new HandOut.UnknownTask());
            return this;
        }
        ReadyTask task = found.task().get();
        RoutingTerms terms = terms();
        Instant now = desk.now();
        Worker worker = workers.asks(claim.profile(), terms.policy(), now);
        Optional<Barrier> barrier = worker.day()
                .barrier(worker.profile(), terms.policy(), now)
                .or(() -> Workers.barrier(worker, task.line().requirement(), terms.policy(), now));
        if (barrier.isPresent()) {
            claim.replyTo().tell(new HandOut.Barred(barrier.get()));
        } else {
            grant(new Pick(task, null), claim.origin(), claim.replyTo(), Optional.empty(), 1);
        }
        return this;
    }

    private Behavior<DispatchMessage> granted(Granted granted) {
        Attempt attempt = granted.attempt();
        TaskId task = attempt.task().facts().ref().task();
        UserId labeler = attempt.origin().by();
        if (granted.reply() instanceof Reply.Done<Task, TaskRejection> done
                && done.state() instanceof Task.Begun begun) {
            window.put(ReadyTask.of(begun, done.revision()));
            gold.granted(attempt, begun, done.revision());
            window.settle(task, attempt.assignment());
            workers.find(labeler)
                    .ifPresent(
                            worker -> worker.got(attempt.task().facts().traits().type()));
            attempt.replyTo().tell(assigned(begun, labeler, done.revision()));
            return this;
        }
        Reply.Refused<Task, TaskRejection> refused = (Reply.Refused<Task, TaskRejection>) granted.reply();
        if (refused.state() instanceof Task.Begun begun) {
            window.put(ReadyTask.of(begun, refused.revision()));
        }
        window.settle(task, attempt.assignment());
        gold.refused(attempt);
        if (attempt.retry().isPresent()) {
            return next(attempt.retry().get(), attempt.number() + 1);
        }
        attempt.replyTo().tell(new HandOut.TaskRefused(refused.reason()));
        return this;
    }

    private HandOut assigned(Task.Begun task, UserId labeler, long revision) {
        Project.Existing terms = (Project.Existing) project.state();
        Assignment lease = task.dossier().leases().values().stream()
                .filter(assignment -> assignment.labeler().equals(labeler))
                .findFirst()
                .orElseThrow(() -> new AssertionError("a grant leaves a lease"));
        return new HandOut.Assigned(lease, task.dossier().facts(), terms.terms(), terms.leaseSeconds(), revision);
    }

    private Behavior<DispatchMessage> heldKnown(HeldKnown known) {
        Next request = known.next();
        UserId labeler = request.origin().by();
        Instant now = request.origin().at();
        if (known.task().state() instanceof Task.Begun begun) {
            window.put(ReadyTask.of(begun, known.task().revision()));
            Assignment lease = begun.dossier().leases().get(known.assignment());
            if (lease != null && lease.until().isAfter(now)) {
                request.replyTo().tell(assigned(begun, labeler, known.task().revision()));
                return this;
            }
        }
        Set<AssignmentId> rest = new HashSet<>(request.holding());
        rest.add(known.assignment());
        return next(new Next(request.profile(), request.acknowledged(), rest, request.origin(), request.replyTo()), 1);
    }

    private Behavior<DispatchMessage> grantFailed(GrantFailed failed) {
        Attempt attempt = failed.attempt();
        window.settle(attempt.task().facts().ref().task(), attempt.assignment());
        return this;
    }

    private Behavior<DispatchMessage> taskChanged(TaskChanged changed) {
        window.put(changed.task());
        return this;
    }

    private Behavior<DispatchMessage> projectKnown(ProjectKnown known) {
        if (known.project().revision() >= project.revision()) {
            boolean otherTerms = !project.state().equals(known.project().state());
            project = known.project();
            if (otherTerms && project.state() instanceof Project.Existing existing) {
                Terms terms = existing.terms();
                window.policyOverlap(traits -> terms.strategy(traits).firstLabels());
            }
        }
        return resume();
    }

    private Behavior<DispatchMessage> askProject() {
        desk.askProject();
        return this;
    }

    private Behavior<DispatchMessage> retryProject() {
        desk.askProjectLater();
        return this;
    }

    private Behavior<DispatchMessage> loaded(Loaded loaded) {
        refill.loaded(loaded);
        refill.keepUp();
        return resume();
    }

    private Behavior<DispatchMessage> linesKnown(LinesKnown known) {
        refill.known(known);
        return resume();
    }

    private Behavior<DispatchMessage> loadFailed(LoadFailed failed) {
        getContext()
                .getLog()
                .warn("the work queue cannot be read: {}", failed.failure().toString());
        refill.failed();
        return resume();
    }

    private Behavior<DispatchMessage> lookUpFailed(LookUpFailed failed) {
        getContext()
                .getLog()
                .warn(
                        "task {} cannot be looked up: {}",
                        failed.claim().task(),
                        failed.failure().toString());
        return this;
    }

    private Behavior<DispatchMessage> tick() {
        Instant now = desk.now();
        window.overdue(now).forEach(desk::expire);
        window.endReservations();
        workers.weighScarcity(window.open(), terms().policy(), now);
        if (++ticks % TICKS_PER_ROUND == 0) {
            workers.forget(now);
            reporting.complain(id.value(), terms(), now);
        }
        return this;
    }

    private Behavior<DispatchMessage> report(Report report) {
        report.replyTo().tell(reporting.report(terms(), desk.now()));
        return this;
    }

    private Behavior<DispatchMessage> takeBack(TakeBack asked) {
        desk.withdraw(window.heldBy(asked.labeler()), asked);
        return this;
    }

    private Behavior<DispatchMessage> takenBack(TakenBack taken) {
        int count = 0;
        for (Reply<Task, TaskRejection> reply : taken.replies()) {
            if (reply instanceof Reply.Done<Task, TaskRejection> done && done.state() instanceof Task.Begun begun) {
                window.put(ReadyTask.of(begun, done.revision()));
                count++;
            }
        }
        taken.asked().replyTo().tell(count);
        return this;
    }

    private Behavior<DispatchMessage> takeBackFailed(TakeBackFailed failed) {
        getContext()
                .getLog()
                .warn(
                        "what {} holds cannot be taken back: {}",
                        failed.asked().labeler(),
                        failed.failure().toString());
        return this;
    }

    private RoutingTerms terms() {
        return project.state() instanceof Project.Existing existing
                ? new RoutingTerms(existing.routing(), existing.routingVersion())
                : RoutingTerms.DEFAULT;
    }

    /** Nobody waits longer than their own time limit, so what waits is bounded by count alone. */
    private Behavior<DispatchMessage> later(DispatchMessage request) {
        if (waiting.size() < MOST_WAITING) {
            waiting.addLast(request);
        }
        return this;
    }

    private Behavior<DispatchMessage> resume() {
        ArrayDeque<DispatchMessage> now = new ArrayDeque<>(waiting);
        waiting.clear();
        for (DispatchMessage request : now) {
            if (request instanceof Next next) {
                next(next, 1);
            } else if (request instanceof Claim claim) {
                claim(claim);
            }
        }
        return this;
    }

    private Optional<HandOut> closed(int acknowledged) {
        if (!(project.state() instanceof Project.Existing existing)) {
            return Optional.of(new HandOut.UnknownProject());
        }
        if (existing.status() == ProjectStatus.ACTIVE && existing.awaitsWalkthrough()) {
            return Optional.of(
                    new HandOut.WalkthroughDue(existing.instructions().size()));
        }
        if (existing.status() == ProjectStatus.ACTIVE) {
            return existing.mustReadFirst(acknowledged)
                    ? Optional.of(new HandOut.InstructionsUnread(
                            existing.instructions().size()))
                    : Optional.empty();
        }
        return Optional.of(new HandOut.NothingToDo(
                existing.status() == ProjectStatus.PAUSED
                        ? HandOut.NothingToDo.Why.PAUSED
                        : HandOut.NothingToDo.Why.CLOSED));
    }
}
