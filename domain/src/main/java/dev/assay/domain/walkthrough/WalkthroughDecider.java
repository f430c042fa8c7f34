package dev.assay.domain.walkthrough;

import dev.assay.domain.label.LabelCheck;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.walkthrough.WalkthroughCommand.EndWalkthrough;
import dev.assay.domain.walkthrough.WalkthroughCommand.GiveReading;
import dev.assay.domain.walkthrough.WalkthroughCommand.OpenWalkthrough;
import dev.assay.domain.walkthrough.WalkthroughEvent.ReadingGiven;
import dev.assay.domain.walkthrough.WalkthroughEvent.WalkthroughJudged;
import dev.assay.domain.walkthrough.WalkthroughEvent.WalkthroughOpened;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Every rule of a walkthrough. */
public final class WalkthroughDecider {
    /** Most probes of one walkthrough. */
    public static final int MOST_PROBES = 50;

    /** Most people asked. */
    public static final int MOST_INVITED = 100;

    private WalkthroughDecider() {}

    public static Decision<WalkthroughEvent, WalkthroughRejection> decide(
            Walkthrough walkthrough, WalkthroughCommand command) {
        if (!(walkthrough instanceof Walkthrough.Begun begun)) {
            return command instanceof OpenWalkthrough open
                    ? open(open, 1)
                    : Decision.reject(new WalkthroughRejection.NotOpened());
        }
        return switch (Keys.seen(begun.keys(), command.origin())) {
            case SAME -> Decision.alreadyDone();
            case OTHER ->
                Decision.reject(new WalkthroughRejection.KeyReused(
                        command.origin().cause().key()));
            case NEW ->
                begun instanceof Walkthrough.Open open
                        ? goOn(open, command)
                        : again((Walkthrough.Judged) begun, command);
        };
    }

    private static Decision<WalkthroughEvent, WalkthroughRejection> again(
            Walkthrough.Judged walkthrough, WalkthroughCommand command) {
        return command instanceof OpenWalkthrough open && !walkthrough.judged().passed()
                ? open(open, walkthrough.opened().attempt() + 1)
                : Decision.reject(
                        new WalkthroughRejection.Over(walkthrough.judged().passed()));
    }

    private static Decision<WalkthroughEvent, WalkthroughRejection> goOn(
            Walkthrough.Open walkthrough, WalkthroughCommand command) {
        if (command instanceof GiveReading reading) {
            return read(walkthrough, reading);
        }
        if (command instanceof EndWalkthrough end) {
            List<Violation> violations = new ArrayList<>();
            Text.check("/justification", end.justification(), true).ifPresent(violations::add);
            return violations.isEmpty()
                    ? Decision.accept(judged(walkthrough, walkthrough.readings(), end.origin(), end.justification()))
                    : Decision.reject(new WalkthroughRejection.Invalid(violations));
        }
        if (command instanceof OpenWalkthrough) {
            return Decision.reject(new WalkthroughRejection.StillOpen());
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<WalkthroughEvent, WalkthroughRejection> open(OpenWalkthrough command, int attempt) {
        List<Violation> violations = new ArrayList<>();
        int probes = command.probes().size();
        if (probes < 2 || probes > MOST_PROBES) {
            violations.add(new Violation("/probes", "must be 2 to " + MOST_PROBES + " tasks"));
        }
        if (new HashSet<>(command.probes()).size() < probes) {
            violations.add(new Violation("/probes", "must not name a task twice"));
        }
        if (command.invited().size() > MOST_INVITED) {
            violations.add(new Violation("/participants", "must be at most " + MOST_INVITED + " people"));
        }
        int needed = command.policy().perKind();
        for (Participant kind : Participant.values()) {
            long there =
                    command.invited().values().stream().filter(kind::equals).count();
            if (there < needed) {
                violations.add(new Violation(
                        "/participants", "must have " + needed + " or more of " + kind + ", and has " + there));
            }
        }
        return violations.isEmpty()
                ? Decision.accept(new WalkthroughOpened(
                        command.project(),
                        command.origin(),
                        command.version(),
                        attempt,
                        command.schema(),
                        command.probes(),
                        command.invited(),
                        command.policy()))
                : Decision.reject(new WalkthroughRejection.Invalid(violations));
    }

    private static Decision<WalkthroughEvent, WalkthroughRejection> read(
            Walkthrough.Open walkthrough, GiveReading command) {
        UserId user = command.origin().by();
        WalkthroughOpened opened = walkthrough.opened();
        Participant kind = opened.invited().get(user);
        if (kind == null) {
            return Decision.reject(new WalkthroughRejection.NotInvited());
        }
        if (command.probe() < 1 || command.probe() > opened.probes().size()) {
            return Decision.reject(
                    new WalkthroughRejection.NoSuchProbe(opened.probes().size()));
        }
        List<Violation> violations = new ArrayList<>();
        LabelCheck.check(opened.schema(), command.label(), command.item())
                .forEach(violation -> violations.add(violation.under("/label")));
        Text.check("/reading", command.reading(), true).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            return Decision.reject(new WalkthroughRejection.Invalid(violations));
        }
        Reading reading = new Reading(command.label(), command.reading());
        if (reading.equals(walkthrough.readings().getOrDefault(user, Map.of()).get(command.probe()))) {
            return Decision.alreadyDone();
        }
        ReadingGiven given = new ReadingGiven(
                opened.project(),
                command.origin(),
                opened.version(),
                opened.attempt(),
                command.probe(),
                kind,
                command.label(),
                command.reading());
        Map<UserId, Map<Integer, Reading>> after =
                Walkthrough.with(walkthrough.readings(), user, command.probe(), reading);
        return complete(opened, after)
                ? Decision.accept(List.of(given, judged(walkthrough, after, command.origin(), "")))
                : Decision.accept(given);
    }

    private static boolean complete(WalkthroughOpened opened, Map<UserId, Map<Integer, Reading>> readings) {
        return opened.invited().keySet().stream()
                .allMatch(user -> readings.getOrDefault(user, Map.of()).size()
                        == opened.probes().size());
    }

    private static WalkthroughEvent judged(
            Walkthrough.Open walkthrough,
            Map<UserId, Map<Integer, Reading>> readings,
            Origin origin,
            String justification) {
        WalkthroughOpened opened = walkthrough.opened();
        Consensus consensus = Consensus.of(walkthrough, readings);
        return new WalkthroughJudged(
                opened.project(),
                origin,
                opened.version(),
                opened.attempt(),
                consensus.passed(),
                opened.policy(),
                consensus.groups(),
                consensus.probes(),
                justification);
    }

    /** The walkthrough after an event; never refuses, never decides. */
    public static Walkthrough evolve(Walkthrough walkthrough, WalkthroughEvent event) {
        Map<String, String> keys =
                Keys.with(walkthrough instanceof Walkthrough.Begun begun ? begun.keys() : Map.of(), event.origin());
        if (event instanceof WalkthroughOpened opened) {
            return new Walkthrough.Open(opened, Map.of(), keys);
        }
        if (!(walkthrough instanceof Walkthrough.Open open)) {
            throw new AssertionError(event + " cannot come while nobody answers");
        }
        if (event instanceof ReadingGiven given) {
            Reading reading = new Reading(given.label(), given.reading());
            return open.with(given.origin().by(), given.probe(), reading, keys);
        }
        if (event instanceof WalkthroughJudged judged) {
            return new Walkthrough.Judged(open.opened(), open.readings(), judged, keys);
        }
        throw new AssertionError("no change for " + event);
    }
}
