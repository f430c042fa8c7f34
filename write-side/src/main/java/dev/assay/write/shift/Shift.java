package dev.assay.write.shift;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.fatigue.Fitness;
import dev.assay.domain.fatigue.Moment;
import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.WorkingLife;
import dev.assay.domain.onboarding.Enrolment;
import dev.assay.domain.scheduling.Availability;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.write.dispatch.HandOut;
import dev.assay.write.entity.Standing;
import dev.assay.write.shift.ShiftMessage.Ask;
import dev.assay.write.shift.ShiftMessage.LabelerKnown;
import dev.assay.write.shift.ShiftMessage.Load;
import dev.assay.write.shift.ShiftMessage.Loaded;
import dev.assay.write.shift.ShiftMessage.NotLoaded;
import dev.assay.write.shift.ShiftMessage.Noted;
import dev.assay.write.shift.ShiftMessage.Seen;
import dev.assay.write.shift.ShiftMessage.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One labeler's working time in memory: what they did of late in any project, and so whether they may be handed work.
 * Nothing of it is stored as it happens; when the actor starts it reads what the journal's readers know.
 */
final class Shift extends AbstractBehavior<ShiftMessage> {
    private static final int MOST_WAITING = 100;
    private static final Duration AGAIN = Duration.ofMillis(500);

    /** The record says so when it changes; asked again for the case that a node died before it could. */
    private static final Duration BELIEVED = Duration.ofSeconds(30);

    private final UserId id;
    private final ShiftPorts ports;
    private final List<Ask> waiting = new ArrayList<>();
    private Activity activity = Activity.NONE;
    private boolean loaded;
    private Standing<Labeler> labeler = new Standing<>(new Labeler.Absent(), 0);
    private long askedNanos = System.nanoTime();
    private @Nullable Rest imposed;
    private @Nullable Moment lastGiven;

    static Behavior<ShiftMessage> create(UserId id, ShiftPorts ports) {
        return Behaviors.setup(context -> new Shift(context, id, ports));
    }

    private Shift(ActorContext<ShiftMessage> context, UserId id, ShiftPorts ports) {
        super(context);
        this.id = id;
        this.ports = ports;
        load();
    }

    @Override
    public Receive<ShiftMessage> createReceive() {
        return newReceiveBuilder()
                .onMessage(Ask.class, this::ask)
                .onMessage(Seen.class, this::seen)
                .onMessage(Loaded.class, this::loaded)
                .onMessage(NotLoaded.class, this::notLoaded)
                .onMessage(LabelerKnown.class, known -> known(known.labeler()))
                .onMessage(Load.class, load -> load())
                .onMessage(Noted.class, this::noted)
                .build();
    }

    private Behavior<ShiftMessage> load() {
        getContext()
                .pipeToSelf(
                        ports.recent().of(id).thenCombine(ports.labelers().standing(id.value()), Loaded::new),
                        (found, failure) -> failure == null ? found : new NotLoaded(failure));
        return this;
    }

    private Behavior<ShiftMessage> loaded(Loaded found) {
        activity = activity.with(found.activity(), ports.limits());
        loaded = true;
        known(found.labeler());
        List<Ask> asked = List.copyOf(waiting);
        waiting.clear();
        asked.forEach(this::ask);
        return this;
    }

    /** Whoever asks meanwhile is answered by a timeout and asks again: nothing is handed out on a guess. */
    private Behavior<ShiftMessage> notLoaded(NotLoaded failed) {
        getContext()
                .getLog()
                .warn(
                        "what {} did of late cannot be read: {}",
                        id,
                        failed.failure().toString());
        getContext().scheduleOnce(AGAIN, getContext().getSelf(), new Load());
        return this;
    }

    private Behavior<ShiftMessage> seen(Seen seen) {
        activity = activity.with(seen.moment(), ports.limits());
        lastGiven = seen.handOut() ? seen.moment() : lastGiven;
        return this;
    }

    private Behavior<ShiftMessage> known(Standing<Labeler> now) {
        if (now.revision() >= labeler.revision()) {
            labeler = now;
        }
        return this;
    }

    private Behavior<ShiftMessage> ask(Ask ask) {
        if (!loaded) {
            if (waiting.size() < MOST_WAITING) {
                waiting.add(ask);
            }
            return this;
        }
        refresh();
        ask.replyTo().tell(turn(ask));
        return this;
    }

    private void refresh() {
        long now = System.nanoTime();
        if (now - askedNanos > BELIEVED.toNanos()) {
            askedNanos = now;
            getContext()
                    .pipeToSelf(
                            ports.labelers().standing(id.value()),
                            (standing, failure) -> new LabelerKnown(failure == null ? standing : labeler));
        }
    }

    private Turn turn(Ask ask) {
        Instant now = ask.origin().at();
        WorkingLife life = labeler.state() instanceof Labeler.Enrolled enrolled ? enrolled.life() : WorkingLife.NONE;
        Optional<Enrolment> due = life.assessmentDue(ask.project());
        if (due.isPresent()) {
            return new Turn.Refused(due(due.get()));
        }
        WorkingHours hours = life.hours();
        if (hours != null && Availability.at(hours, now) instanceof Availability.Closed closed) {
            return new Turn.Refused(new HandOut.OffHours(closed.opens()));
        }
        Fitness fitness = activity.at(now, ports.limits());
        Rest rest = fitness instanceof Fitness.MustRest must ? must.rest() : monotony((Fitness.Fit) fitness);
        if (rest != null) {
            impose(ask, rest);
            return new Turn.Refused(new HandOut.Resting(rest));
        }
        return new Turn.Work((Fitness.Fit) fitness);
    }

    /**
     * Whoever is tired of a kind and was then given it once more gets a rest instead of it: there is no other kind, for the
     * dispatcher offers what was not done lately first.
     */
    private @Nullable Rest monotony(Fitness.Fit fit) {
        Fitness.Tired tired = fit.tiredOf();
        Moment given = lastGiven;
        if (tired == null || given == null || !given.kind().equals(tired.kind())) {
            return null;
        }
        Instant since = tired.otherwise().since().plusSeconds(tired.otherwise().limitSeconds());
        return given.at().isBefore(since) ? null : tired.otherwise();
    }

    private static HandOut due(Enrolment enrolment) {
        boolean used = enrolment.attemptsUsed();
        Optional<Instant> next = used ? Optional.empty() : Optional.ofNullable(enrolment.nextAttempt());
        return new HandOut.AssessmentDue(enrolment.assessment().id(), next, used);
    }

    /** Notes the rest in the labeler's record, once; under a key of its own, so that a repeat after a restart is none. */
    private void impose(Ask ask, Rest rest) {
        if (imposed != null && Objects.equals(imposed.since(), rest.since()) && imposed.reason() == rest.reason()) {
            return;
        }
        imposed = rest;
        String key = "rest-" + rest.reason() + '-' + rest.since().toEpochMilli();
        Origin origin = new Origin(
                Origin.SYSTEM, Role.SERVICE, ask.origin().at(), ask.origin().correlation(), new CommandKey(key, key));
        getContext()
                .pipeToSelf(
                        ports.labelers().carry(id.value(), new LabelerCommand.ImposeRest(origin, ask.project(), rest)),
                        (reply, failure) -> new Noted(failure == null));
    }

    private Behavior<ShiftMessage> noted(Noted noted) {
        if (!noted.stored()) {
            imposed = null;
        }
        return this;
    }
}
