package dev.assay.domain.goldset;

import dev.assay.domain.scoring.Interval;
import dev.assay.domain.scoring.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A member that is worn, with the figures that say so.
 *
 * @param right 95 % interval (Wilson) of the share of right answers
 * @param rightAmongGood likewise of labelers who do well on other gold
 * @param objections people who objected
 */
public record WornMember(MemberUse use, List<Wear> reasons, Interval right, Interval rightAmongGood, int objections) {
    public WornMember {
        reasons = List.copyOf(reasons);
    }

    /** Empty while the member is fit for use. */
    static Optional<WornMember> of(MemberUse use, int objections, GoldSetPolicy policy) {
        Interval right = new Proportion(use.correct(), use.answers()).wilson();
        Interval good = new Proportion(use.goodCorrect(), use.goodAnswers()).wilson();
        List<Wear> reasons = new ArrayList<>();
        if (use.seenBy() > policy.mostSeen()) {
            reasons.add(Wear.SEEN);
        }
        if (right.low() >= policy.easy()) {
            reasons.add(Wear.EASY);
        }
        if (objections >= policy.objections() || good.high() < GoldSetPolicy.MOSTLY_WRONG) {
            reasons.add(Wear.DISPUTED);
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new WornMember(use, reasons, right, good, objections));
    }

    /** In words, with the figures. */
    public String told(GoldSetPolicy policy) {
        List<String> parts = new ArrayList<>();
        for (Wear reason : reasons) {
            parts.add(
                    switch (reason) {
                        case SEEN -> "seen by " + use.seenBy() + " labelers (at most " + policy.mostSeen() + ')';
                        case EASY ->
                            String.format(
                                    Locale.ROOT,
                                    "right %d of %d times, at least %.3f (suspicious from %.3f)",
                                    use.correct(),
                                    use.answers(),
                                    right.low(),
                                    policy.easy());
                        case DISPUTED ->
                            String.format(
                                    Locale.ROOT,
                                    "disputed: %d objections; good labelers right %d of %d times",
                                    objections,
                                    use.goodCorrect(),
                                    use.goodAnswers());
                    });
        }
        return String.join("; ", parts);
    }
}
