package dev.assay.domain.gate;

import dev.assay.domain.gate.GateCommand.JudgeBatch;
import dev.assay.domain.gate.GateCommand.OverruleVerdict;
import dev.assay.domain.gate.GateCommand.SetGate;
import dev.assay.domain.gate.GateEvent.BatchJudged;
import dev.assay.domain.gate.GateEvent.GateSet;
import dev.assay.domain.gate.GateEvent.VerdictOverruled;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Text;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Supplier;

/** Every rule of a project's gate. */
public final class GateDecider {
    private GateDecider() {}

    public static Decision<GateEvent, GateRejection> decide(Gate gate, GateCommand command) {
        if (!(gate instanceof Gate.Standing standing)) {
            return command instanceof SetGate set
                    ? texted("/change", set.change(), () -> Decision.accept(set(set, 1)))
                    : Decision.reject(new GateRejection.NotSet());
        }
        return switch (Keys.seen(standing.keys(), command.origin())) {
            case SAME -> Decision.alreadyDone();
            case OTHER ->
                Decision.reject(
                        new GateRejection.KeyReused(command.origin().cause().key()));
            case NEW -> goOn(standing, command);
        };
    }

    private static Decision<GateEvent, GateRejection> goOn(Gate.Standing gate, GateCommand command) {
        if (command instanceof SetGate set) {
            return set.policy().equals(gate.policy())
                    ? Decision.alreadyDone()
                    : texted("/change", set.change(), () -> Decision.accept(set(set, gate.version() + 1)));
        }
        if (command instanceof JudgeBatch judge) {
            return judge(gate, judge);
        }
        if (command instanceof OverruleVerdict overrule) {
            return overrule(gate, overrule);
        }
        throw new AssertionError("no rule for " + command);
    }

    private static GateSet set(SetGate command, int version) {
        return new GateSet(command.project(), command.origin(), version, command.policy(), command.change());
    }

    private static Decision<GateEvent, GateRejection> judge(Gate.Standing gate, JudgeBatch command) {
        Gate.Judgement before = gate.batches().get(command.batch());
        if (before != null && before.judged().rounds() >= command.rounds()) {
            return Decision.alreadyDone();
        }
        GateVerdict worst = command.agreement().stream()
                .filter(FieldAgreement::compared)
                .map(field -> field.verdict(gate.policy()))
                .max(Comparator.naturalOrder())
                .orElse(GateVerdict.REVIEW);
        return Decision.accept(new BatchJudged(
                gate.project(),
                command.origin(),
                command.batch(),
                command.rounds(),
                command.tasks(),
                gate.version(),
                gate.policy(),
                command.agreement(),
                worst));
    }

    private static Decision<GateEvent, GateRejection> overrule(Gate.Standing gate, OverruleVerdict command) {
        Gate.Judgement judgement = gate.batches().get(command.batch());
        if (judgement == null) {
            return Decision.reject(new GateRejection.NotJudged(command.batch()));
        }
        if (judgement.verdict() == command.verdict()) {
            return Decision.alreadyDone();
        }
        return texted(
                "/justification",
                command.justification(),
                () -> Decision.accept(new VerdictOverruled(
                        gate.project(),
                        command.origin(),
                        command.batch(),
                        judgement.judged().rounds(),
                        judgement.verdict(),
                        command.verdict(),
                        command.justification())));
    }

    private static Decision<GateEvent, GateRejection> texted(
            String pointer, String text, Supplier<Decision<GateEvent, GateRejection>> rule) {
        return Text.check(pointer, text, true)
                .<Decision<GateEvent, GateRejection>>map(
                        violation -> Decision.reject(new GateRejection.Invalid(violation)))
                .orElseGet(rule);
    }

    /** The gate after an event; never refuses, never decides. */
    public static Gate evolve(Gate gate, GateEvent event) {
        if (event instanceof GateSet set) {
            Map<String, String> keys = gate instanceof Gate.Standing before ? before.keys() : Map.of();
            return new Gate.Standing(
                    set.project(),
                    set.version(),
                    set.policy(),
                    gate instanceof Gate.Standing before ? before.batches() : Map.of(),
                    Keys.with(keys, set.origin()));
        }
        if (!(gate instanceof Gate.Standing before)) {
            throw new AssertionError(event + " cannot come before the gate was set");
        }
        if (event instanceof BatchJudged judged) {
            return before.with(new Gate.Judgement(judged, judged.verdict()));
        }
        if (event instanceof VerdictOverruled overruled) {
            Gate.Judgement judgement = before.batches().get(overruled.batch());
            if (judgement == null) {
                throw new AssertionError(event + " overrules what was not judged");
            }
            Gate.Standing after = before.with(new Gate.Judgement(judgement.judged(), overruled.to()));
            return new Gate.Standing(
                    after.project(),
                    after.version(),
                    after.policy(),
                    after.batches(),
                    Keys.with(before.keys(), overruled.origin()));
        }
        throw new AssertionError("no change for " + event);
    }
}
