package dev.assay.domain.learning;

import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.learning.Causes.Place;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes proposals of confusions. Whoever makes one more often than the others ({@link Excess}) is to be trained; where
 * what is left of it without them is still worth a proposal, and shared by many, the instructions are to be changed.
 */
public final class Proposals {
    private static final int MOST_OF_EACH = 5;

    private Proposals() {}

    /**
     * What to propose, those first that explain most wrong answers. Answers under older versions are left out: what
     * they show may have been answered since.
     *
     * @param version of the instructions, the newest
     */
    public static List<Proposal> of(List<Answered> all, Instructions instructions, int version, LearningPolicy policy) {
        List<Answered> answers =
                all.stream().filter(answer -> answer.instructions() == version).toList();
        List<Proposal> proposals = new ArrayList<>();
        Map<Place, List<Answered>> places = Causes.places(answers);
        Causes.mistakes(answers).forEach((mistake, made) -> {
            Map<UserId, Tally> labelers = Causes.labelers(places.getOrDefault(Place.of(mistake), List.of()), mistake);
            SortedMap<UserId, Double> apart = Excess.of(labelers, policy);
            List<String> sections = Causes.speaking(instructions, mistake);
            List<TaskId> material = material(places, mistake);
            Tally whole = sum(labelers.values().stream());
            Tally theirs = sum(apart.keySet().stream().map(labelers::get));
            Tally shared = whole.minus(theirs);
            int by = (int) labelers.entrySet().stream()
                    .filter(one -> one.getValue().wrong() > 0 && !apart.containsKey(one.getKey()))
                    .count();
            if (by >= policy.sharedBy() && policy.worth(shared)) {
                List<TaskId> examples =
                        Causes.examples(made.stream().filter(answer -> !apart.containsKey(answer.labeler())));
                proposals.add(proposal(mistake, null, sections, version, shared, theirs, by, null, examples, material));
            }
            apart.forEach((labeler, chance) -> {
                Tally own = labelers.getOrDefault(labeler, Tally.NONE);
                List<TaskId> examples = Causes.examples(
                        made.stream().filter(answer -> answer.labeler().equals(labeler)));
                if (!material.isEmpty()) {
                    proposals.add(proposal(
                            mistake, labeler, sections, version, own, whole.minus(own), 1, chance, examples, material));
                }
            });
        });
        proposals.sort(Comparator.comparing((Proposal one) -> -one.tally().wrong())
                .thenComparing(Proposal::kind)
                .thenComparing(Proposal::mistake)
                .thenComparing(one -> String.valueOf(one.labeler())));
        return proposals;
    }

    private static Proposal proposal(
            Mistake mistake,
            @Nullable UserId labeler,
            List<String> sections,
            int version,
            Tally tally,
            Tally others,
            int labelers,
            @Nullable Double chance,
            List<TaskId> examples,
            List<TaskId> material) {
        return new Proposal(
                labeler == null ? Proposal.Kind.INSTRUCTION : Proposal.Kind.TRAINING,
                mistake,
                labeler,
                sections,
                version,
                tally,
                others,
                labelers,
                chance,
                examples,
                material);
    }

    private static Tally sum(Stream<Tally> tallies) {
        return tallies.reduce(Tally.NONE, Tally::plus);
    }

    /** Of each of the two answers some tasks; gold stays unknown. */
    private static List<TaskId> material(Map<Place, List<Answered>> places, Mistake mistake) {
        return Stream.of(mistake.right(), mistake.given())
                .flatMap(right -> places.getOrDefault(new Place(mistake.field(), right), List.of()).stream()
                        .filter(answer -> !answer.gold())
                        .map(Answered::task)
                        .distinct()
                        .limit(MOST_OF_EACH))
                .distinct()
                .toList();
    }
}
