package dev.assay.domain.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a project watches its labelers.
 *
 * @param steps what the first, second, ... suspicion that stands leads to, the last one holding for all after it; at most
 *     {@value #MOST_STEPS}; none when nobody is watched. Being out of pace only ever warns and is no step.
 * @param gold what the step {@link Action#GOLD} means; null for as usual
 */
public record ScreeningPolicy(
        List<Action> steps, ScreeningRules rules, @Nullable GoldDose gold) {
    /** Most steps of a policy. */
    public static final int MOST_STEPS = 10;

    /** Nobody is watched. */
    public static final ScreeningPolicy OFF = new ScreeningPolicy(List.of(), ScreeningRules.DEFAULT, null);

    /** @throws IllegalArgumentException when there are too many steps */
    public ScreeningPolicy {
        steps = List.copyOf(steps);
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("steps must be at most " + MOST_STEPS);
        }
    }

    /** With gold as usual. */
    public ScreeningPolicy(List<Action> steps, ScreeningRules rules) {
        this(steps, rules, null);
    }

    /** What the step {@link Action#GOLD} means. */
    public GoldDose dose() {
        return gold == null ? GoldDose.USUAL : gold;
    }

    /** Whether anybody is watched. */
    public boolean watches() {
        return !steps.isEmpty();
    }

    /** What a suspicion leads to; {@code number} counts from 1 those that stand, this one included. */
    Action action(Kind kind, int number) {
        return kind.pace() ? Action.WARN : steps.get(Math.min(number, steps.size()) - 1);
    }

    /** The first step from this one on that needs no gold; a warning when there is none. */
    Action actionWithoutGold(int number) {
        return steps.stream()
                .skip(Math.min(number, steps.size()) - 1)
                .filter(action -> action != Action.GOLD)
                .findFirst()
                .orElse(Action.WARN);
    }
}
