package dev.assay.ops.evaluate;

import dev.assay.domain.consensus.FieldBelief;
import dev.assay.domain.consensus.Trigger;
import dev.assay.domain.consensus.Verdict;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy made of one item.
 *
 * @param answers what the crowd alone says: one answer, or several in a tie
 * @param labels how many labels were asked for
 * @param escalated whether an expert decides
 * @param certainty the posterior of the leading answer, or its share where nothing was weighed
 */
record Outcome(Set<String> answers, int labels, boolean escalated, double certainty) {
    Outcome {
        answers = Set.copyOf(answers);
    }

    /** The last verdict on an item; one that still wants labels where nobody is left to ask goes to an expert. */
    static Outcome of(Verdict verdict, int labels) {
        if (verdict instanceof Verdict.Settled settled) {
            return new Outcome(Set.of(option(settled.label()).orElseThrow()), labels, false, certainty(verdict));
        }
        return new Outcome(leading(verdict), labels, true, certainty(verdict));
    }

    private static Set<String> leading(Verdict verdict) {
        List<FieldBelief> beliefs = verdict.grounds().beliefs();
        Set<String> leaders = new TreeSet<>();
        if (!beliefs.isEmpty()) {
            double most = beliefs.get(0).leading().probability();
            beliefs.get(0).candidates().stream()
                    .filter(candidate -> candidate.probability() >= most - 1e-12)
                    .forEach(candidate -> leaders.add(option(candidate.value())));
            return leaders;
        }
        var ballots = verdict.tally().ballots().getOrDefault(PlayedCrowd.FIELD, List.of());
        ballots.stream()
                .filter(ballot ->
                        ballot.voters().size() == ballots.get(0).voters().size())
                .forEach(ballot -> leaders.add(option(ballot.value())));
        return leaders;
    }

    private static double certainty(Verdict verdict) {
        return verdict.grounds().triggers().stream()
                .filter(trigger ->
                        trigger.kind() == Trigger.Kind.LOW_CONFIDENCE || trigger.kind() == Trigger.Kind.LOW_SHARE)
                .mapToDouble(Trigger::measured)
                .findFirst()
                .orElse(0);
    }

    private static Optional<String> option(Label label) {
        return Optional.ofNullable(label.values().get(PlayedCrowd.FIELD)).map(Outcome::option);
    }

    private static String option(@Nullable LabelValue value) {
        return value instanceof LabelValue.Choice choice ? choice.option() : "";
    }
}
