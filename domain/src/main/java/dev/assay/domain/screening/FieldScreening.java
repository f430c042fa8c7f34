package dev.assay.domain.screening;

import dev.assay.domain.crowd.FieldClasses;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the answers in one field with classes say of their givers, item by item. */
final class FieldScreening {
    /** Others whose answers an item must have, to say anything of one. */
    private static final int PEERS = 2;

    /** A newcomer is taken to be right as often as 7 of 9 times, until told otherwise. */
    private static final double NEWCOMER_RIGHT = 5.6;

    private static final double NEWCOMER_WRONG = 1.6;

    /** How often whoever copies says the same. */
    private static final double COPIED = 0.96;

    /** Before they are taken to copy, a newcomer is taken to be right 47 of 50 times: the good agree by themselves. */
    private static final double GOOD_RIGHT = 4.7;

    private static final double GOOD_WRONG = 0.3;

    private final double diligence;
    private final List<String> classes;
    private final Map<UserId, double[]> records = new HashMap<>();
    private final Map<UserId, Habit> habits = new HashMap<>();

    /** Whoever looks at the item gives the answer with {@code honest}, whoever does not with {@code careless}. */
    record Look(UserId labeler, double careless, double honest, double right) {}

    /** {@code labeler} answered after {@code source}; {@code byChance} is the probability that it is the same by itself. */
    record Echo(UserId labeler, UserId source, boolean same, double byChance) {
        /** How many times likelier it is when copied. */
        double likelier() {
            return same ? Math.max(byChance, COPIED) / byChance : (1 - COPIED) / (1 - byChance);
        }
    }

    /** What one item says. */
    record Evidence(List<Look> looks, List<Echo> echoes) {}

    FieldScreening(LabelField field, double diligence) {
        this.classes = FieldClasses.of(field);
        this.diligence = diligence;
    }

    private int classOf(@Nullable LabelValue value) {
        return value == null
                ? -1
                : FieldClasses.text(value).map(classes::indexOf).orElse(-1);
    }

    /**
     * Takes in an item that gets no more answers.
     *
     * @param answers in the order they were given
     * @param truth the right one, where it is known
     * @param distrusted whose answers say nothing of others
     */
    Evidence closed(Map<UserId, LabelValue> answers, @Nullable LabelValue truth, Set<UserId> distrusted) {
        List<UserId> who = answers.keySet().stream()
                .filter(labeler -> classOf(answers.get(labeler)) >= 0)
                .toList();
        int[] given =
                who.stream().mapToInt(labeler -> classOf(answers.get(labeler))).toArray();
        double[] accuracies = who.stream()
                .mapToDouble(labeler -> distrusted.contains(labeler) ? 0 : accuracy(labeler))
                .toArray();
        PeerBelief belief = new PeerBelief(classes.size(), given, accuracies);
        Evidence evidence = new Evidence(looks(who, given, belief, classOf(truth)), echoes(who, given, belief));
        evidence.looks().forEach(look -> record(look.labeler(), look.right()));
        return evidence;
    }

    private List<Look> looks(List<UserId> who, int[] given, PeerBelief belief, int truth) {
        List<Look> looks = new ArrayList<>();
        for (int at = 0; at < given.length; at++) {
            if (truth >= 0 || belief.counting(at, at) >= PEERS) {
                double right = truth < 0
                        ? belief.right(given[at], at, at)
                        : PeerBelief.doubted(truth == given[at] ? 1 : 0, classes.size());
                Habit habit = habits.computeIfAbsent(who.get(at), labeler -> new Habit(classes.size()));
                double careless = PeerBelief.doubted(habit.next(given[at]), classes.size());
                looks.add(new Look(who.get(at), careless, honest(careless, right), right));
            }
        }
        return looks;
    }

    /**
     * At least what the least accurate who look would do. Where the right answer is the usual one anyway, whoever looks gives
     * it as surely as whoever does not: it tells nothing.
     */
    private double honest(double careless, double right) {
        return Math.max(chance(diligence, right), Math.min(careless, right));
    }

    /**
     * Each answer against each earlier one. What it would be by itself follows from what all others say of the item, the earlier
     * answer included, or from how many others say the same.
     */
    private List<Echo> echoes(List<UserId> who, int[] given, PeerBelief belief) {
        List<Echo> echoes = new ArrayList<>();
        for (int later = 1; later < given.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (belief.counting(later, earlier) >= PEERS) {
                    double right = belief.right(given[earlier], later, later);
                    double byChance = Math.max(
                            chance(benefit(who.get(later)), right), belief.share(given[earlier], later, earlier));
                    echoes.add(new Echo(who.get(later), who.get(earlier), given[later] == given[earlier], byChance));
                }
            }
        }
        return echoes;
    }

    /** The probability that somebody with this accuracy gives an answer that is right with {@code right}. */
    private double chance(double accuracy, double right) {
        return accuracy * right + (1 - accuracy) * (1 - right) / (classes.size() - 1);
    }

    private double accuracy(UserId labeler) {
        double[] record = records.getOrDefault(labeler, new double[2]);
        double right = NEWCOMER_RIGHT + record[0];
        return right / (right + NEWCOMER_WRONG + record[1]);
    }

    /** The same with the benefit of the doubt: until told otherwise, they are hardly ever wrong, and so agree with other good ones. */
    private double benefit(UserId labeler) {
        double[] record = records.getOrDefault(labeler, new double[2]);
        return (GOOD_RIGHT + record[0]) / (GOOD_RIGHT + GOOD_WRONG + record[0] + record[1]);
    }

    private void record(UserId labeler, double right) {
        double[] record = records.computeIfAbsent(labeler, who -> new double[2]);
        record[0] += right;
        record[1] += 1 - right;
    }

    /** Whether the field can say anything: it has at least two classes. */
    boolean tells() {
        return classes.size() > 1;
    }
}
