package dev.assay.domain.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A labeler's suspicions in one project, the first first.
 *
 * @param gold the gold that one of them led to; null when there is none to answer
 */
public record Flags(List<Flag> all, @Nullable GoldWatch gold) {
    /** Nothing was found. */
    public static final Flags NONE = new Flags(List.of(), null);

    public Flags {
        all = List.copyOf(all);
    }

    /**
     * Whether it says nothing that is not on record: the tests read the journal anew at each start, lane by lane, and may
     * come to the same a few labels earlier or later.
     */
    public boolean known(Suspicion suspicion, ScreeningRules rules) {
        return all.stream()
                .anyMatch(
                        flag -> flag.kind() == suspicion.kind() && suspicion.labels() < flag.labels() + rules.fewest());
    }

    /** The number of the next one. */
    public int next() {
        return all.size() + 1;
    }

    /** What the next one leads to. */
    public Action action(Suspicion suspicion, ScreeningPolicy policy) {
        return policy.action(suspicion.kind(), step());
    }

    /** The same where there is no gold. */
    public Action actionWithoutGold(ScreeningPolicy policy) {
        return policy.actionWithoutGold(step());
    }

    private int step() {
        return (int) all.stream().filter(Flag::stands).count() + 1;
    }

    public Optional<Flag> of(int number) {
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
    }

    /** Whether the labeler is to be suspended for one that stands, this one apart. */
    public boolean suspendsWithout(int number) {
        return all.stream()
                .anyMatch(flag -> flag.number() != number && !flag.dismissed() && flag.action() == Action.SUSPEND);
    }

    public Flags with(Flag flag) {
        List<Flag> more = new ArrayList<>(all);
        if (flag.number() <= all.size()) {
            more.set(flag.number() - 1, flag);
        } else {
            more.add(flag);
        }
        return new Flags(more, gold);
    }

    /** With this gold to answer, or none. */
    public Flags withGold(@Nullable GoldWatch watch) {
        return new Flags(all, watch);
    }
}
