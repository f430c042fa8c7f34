package dev.assay.http.world;

import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.fatigue.Fitness;
import dev.assay.domain.fatigue.Limits;
import dev.assay.domain.fatigue.Moment;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.onboarding.Enrolment;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.routing.Barrier;
import dev.assay.domain.routing.Eligibility;
import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.routing.Line;
import dev.assay.domain.scheduling.Availability;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Assignment;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.dispatch.Dispatch;
import dev.assay.write.dispatch.HandOut;
import dev.assay.write.dispatch.HandOut.NothingToDo;
import dev.assay.write.dispatch.HandOut.NothingToDo.Why;
import dev.assay.write.dispatch.LineReport;
import dev.assay.write.dispatch.LineReports;
import dev.assay.write.entity.Reply;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Hands out tasks in import order, by asking every one of them. */
final class MemoryDispatch implements Dispatch {
    private final World world;
    private final AtomicInteger assignments = new AtomicInteger();

    MemoryDispatch(World world) {
        this.world = world;
    }

    @Override
    public synchronized CompletionStage<HandOut> next(ProjectId project, Set<AssignmentId> holding, Origin origin) {
        return unlessClosed(project, origin, () -> {
            List<TaskFacts> facts = world.facts(project);
            for (TaskFacts task : facts) {
                Optional<Assignment> held = lease(task, origin).filter(lease -> !holding.contains(lease.id()));
                if (held.isPresent()) {
                    return assigned(project, task, held.get());
                }
            }
            for (TaskFacts task : facts) {
                if (lease(task, origin).isEmpty()
                        && barrier(project, task, origin).isEmpty()
                        && grant(project, task, origin) instanceof Reply.Done<?, ?>) {
                    return assigned(project, task, lease(task, origin).orElseThrow());
                }
            }
            return new NothingToDo(Why.NO_OPEN_TASK);
        });
    }

    @Override
    public synchronized CompletionStage<HandOut> claim(ProjectId project, TaskId id, Origin origin) {
        return unlessClosed(project, origin, () -> {
            Optional<TaskFacts> task = world.facts(project).stream()
                    .filter(facts -> facts.ref().task().equals(id))
                    .findFirst();
            if (task.isEmpty()) {
                return new HandOut.UnknownTask();
            }
            Optional<Barrier> barrier = barrier(project, task.get(), origin);
            if (barrier.isPresent()) {
                return new HandOut.Barred(barrier.get());
            }
            Reply<Task, TaskRejection> reply = grant(project, task.get(), origin);
            return reply instanceof Reply.Refused<Task, TaskRejection> refused
                    ? new HandOut.TaskRefused(refused.reason())
                    : assigned(project, task.get(), lease(task.get(), origin).orElseThrow());
        });
    }

    @Override
    public CompletionStage<LineReports> lines(ProjectId project) {
        Map<Line, Integer> ready = new HashMap<>();
        world.facts(project)
                .forEach(facts -> ready.merge(facts.traits().line(facts.traits().priority()), 1, Integer::sum));
        return CompletableFuture.completedStage(new LineReports(
                ready.entrySet().stream()
                        .map(line -> new LineReport(
                                line.getKey(), line.getValue(), false, 0, Instant.EPOCH, 0, new TreeMap<>()))
                        .toList(),
                0));
    }

    @Override
    public CompletionStage<Integer> takeBack(ProjectId project, UserId labeler, Origin origin) {
        List<TaskId> held = world.begun(project)
                .filter(task -> task.dossier().leases().values().stream()
                        .anyMatch(lease -> lease.labeler().equals(labeler)))
                .map(task -> task.dossier().ref().task())
                .toList();
        held.forEach(task -> withdraw(task, labeler, origin));
        return CompletableFuture.completedStage(held.size());
    }

    private void withdraw(TaskId task, UserId labeler, Origin origin) {
        ((Task.Begun) world.tasks.state(task.value()))
                .dossier().leases().values().stream()
                        .filter(lease -> lease.labeler().equals(labeler))
                        .forEach(lease -> world.tasks.carry(
                                task.value(), new TaskCommand.WithdrawAssignment(origin, lease.id())));
    }

    private Optional<Barrier> barrier(ProjectId project, TaskFacts task, Origin origin) {
        Project.Existing terms = (Project.Existing) world.projects.state(project.value());
        LabelerProfile profile = world.labelers.state(origin.by().value()) instanceof Labeler.Enrolled enrolled
                ? enrolled.profile(project)
                : LabelerProfile.of(origin.by());
        return Eligibility.barrier(
                profile, task.traits().line(task.traits().priority()).requirement(), terms.routing(), origin.at());
    }

    private CompletionStage<HandOut> unlessClosed(ProjectId project, Origin origin, Supplier<HandOut> handOut) {
        UserId labeler = origin.by();
        if (world.labelers.state(labeler.value()) instanceof Labeler.Enrolled enrolled && enrolled.suspended()) {
            return CompletableFuture.completedStage(new HandOut.Suspended());
        }
        if (world.labelers.state(labeler.value()) instanceof Labeler.Enrolled due
                && due.life().assessmentDue(project).isPresent()) {
            Enrolment enrolment = due.life().assessmentDue(project).get();
            return CompletableFuture.completedStage(new HandOut.AssessmentDue(
                    enrolment.assessment().id(),
                    enrolment.attemptsUsed() ? Optional.empty() : Optional.ofNullable(enrolment.nextAttempt()),
                    enrolment.attemptsUsed()));
        }
        Optional<HandOut> rest = rest(origin);
        if (rest.isPresent()) {
            return CompletableFuture.completedStage(rest.get());
        }
        if (!(world.projects.state(project.value()) instanceof Project.Existing existing)) {
            return CompletableFuture.completedStage(new HandOut.UnknownProject());
        }
        if (existing.status() != ProjectStatus.ACTIVE) {
            return CompletableFuture.completedStage(
                    new NothingToDo(existing.status() == ProjectStatus.PAUSED ? Why.PAUSED : Why.CLOSED));
        }
        if (existing.awaitsWalkthrough()) {
            return CompletableFuture.completedStage(
                    new HandOut.WalkthroughDue(existing.instructions().size()));
        }
        if (existing.mustReadFirst(world.labelers.state(labeler.value()).acknowledged(project))) {
            return CompletableFuture.completedStage(
                    new HandOut.InstructionsUnread(existing.instructions().size()));
        }
        return CompletableFuture.completedStage(handOut.get());
    }

    /** As the shifts of the write side decide it, from all that the labeler did to tasks. */
    private Optional<HandOut> rest(Origin origin) {
        if (world.labelers.state(origin.by().value()) instanceof Labeler.Enrolled enrolled
                && enrolled.life().hours() != null
                && Availability.at(enrolled.life().hours(), origin.at()) instanceof Availability.Closed closed) {
            return Optional.of(new HandOut.OffHours(closed.opens()));
        }
        Activity activity = Activity.NONE;
        for (FeedRecord record : world.tasks.all()) {
            Origin done = ((TaskEvent) record.event()).origin();
            if (done.by().equals(origin.by()) && !(record.event() instanceof TaskEvent.AssignmentRenewed)) {
                activity = activity.with(new Moment(done.at(), "any"), Limits.DEFAULT);
            }
        }
        return activity.at(origin.at(), Limits.DEFAULT) instanceof Fitness.MustRest must
                ? Optional.of(new HandOut.Resting(must.rest()))
                : Optional.empty();
    }

    private Optional<Assignment> lease(TaskFacts task, Origin origin) {
        return world.tasks.state(task.ref().task().value()) instanceof Task.Begun begun
                ? begun.dossier().leases().values().stream()
                        .filter(lease -> lease.labeler().equals(origin.by())
                                && origin.at().isBefore(lease.until()))
                        .findFirst()
                : Optional.empty();
    }

    private Reply<Task, TaskRejection> grant(ProjectId project, TaskFacts task, Origin asked) {
        Project.Existing terms = (Project.Existing) world.projects.state(project.value());
        AssignmentId id = new AssignmentId("a" + assignments.incrementAndGet());
        Origin origin = new Origin(
                asked.by(), asked.role(), asked.at(), asked.correlation(), new CommandKey(id.value(), id.value()));
        TaskCommand grant = new TaskCommand.GrantAssignment(
                origin, id, asked.by(), asked.at().plusSeconds(terms.leaseSeconds()), task, terms.terms());
        return world.tasks
                .carry(task.ref().task().value(), grant)
                .toCompletableFuture()
                .join();
    }

    private HandOut assigned(ProjectId project, TaskFacts task, Assignment lease) {
        Project.Existing terms = (Project.Existing) world.projects.state(project.value());
        String id = task.ref().task().value();
        return new HandOut.Assigned(
                lease,
                task,
                terms.terms(),
                terms.leaseSeconds(),
                world.tasks.history(id).size());
    }
}
