package dev.assay.domain.consensus;

import dev.assay.domain.consensus.Candidate.Kind;
import dev.assay.domain.crowd.FieldClasses;
import dev.assay.domain.crowd.FieldModel;
import dev.assay.domain.crowd.LabelerModel;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the votes of a panel make of each field, given what is known of the labelers.
 *
 * <p>A field with classes that everybody answered is weighed by confusion matrices over all its classes. Any other is
 * weighed by accuracies over the groups of equal answers: a labeler of accuracy p gives the right answer with probability
 * p and each of the others with (1 - p) / others, where the candidates, equally likely beforehand, are the groups, leaving
 * the field out where somebody did, and one answer that nobody gave.
 */
final class Beliefs {
    private static final Comparator<Vote> BY_LABELER = Comparator.comparing(Vote::labeler);

    private Beliefs() {}

    /** One belief per field anyone answered, in name order. */
    static List<FieldBelief> of(Panel panel, double minimumEvidence) {
        List<Vote> votes = panel.votes().stream().sorted(BY_LABELER).toList();
        SortedSet<String> answered = new TreeSet<>();
        votes.forEach(vote -> answered.addAll(vote.label().values().keySet()));
        List<FieldBelief> beliefs = new ArrayList<>();
        for (String name : answered) {
            Optional<LabelField> field = panel.schema().field(name);
            field.ifPresent(known -> beliefs.add(field(known, votes, model(panel, known), minimumEvidence)));
        }
        return beliefs;
    }

    private static FieldModel model(Panel panel, LabelField field) {
        FieldModel blank = FieldModel.blank(field);
        return panel.crowd()
                .field(field.name())
                .filter(known -> known.classes().equals(blank.classes()))
                .orElse(blank);
    }

    private static FieldBelief field(LabelField field, List<Vote> votes, FieldModel model, double minimumEvidence) {
        boolean counted =
                !model.classes().isEmpty() && votes.stream().allMatch(vote -> classAt(vote, field, model) >= 0);
        Posterior posterior = counted ? byConfusion(field, votes, model) : byAccuracy(field, votes, model);
        return posterior.belief(field.name(), votes, model, minimumEvidence);
    }

    /** The place of the vote's class among the field's; -1 when the vote leaves the field out or names none of them. */
    private static int classAt(Vote vote, LabelField field, FieldModel model) {
        LabelValue value = vote.label().values().get(field.name());
        return value == null
                ? -1
                : FieldClasses.text(value).map(model.classes()::indexOf).orElse(-1);
    }

    private static Posterior byConfusion(LabelField field, List<Vote> votes, FieldModel model) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < model.classes().size(); i++) {
            LabelValue value = FieldClasses.value(field, model.classes().get(i));
            candidates.add(new Candidate(Kind.VALUE, value, model.priors().get(i), 0));
        }
        double[][] likelihoods = new double[votes.size()][candidates.size()];
        for (int v = 0; v < votes.size(); v++) {
            LabelerModel labeler = model.modelOf(votes.get(v).labeler());
            int given = classAt(votes.get(v), field, model);
            for (int c = 0; c < candidates.size(); c++) {
                likelihoods[v][c] = labeler.confusion().get(c).get(given);
            }
        }
        return new Posterior(candidates, likelihoods);
    }

    private static Posterior byAccuracy(LabelField field, List<Vote> votes, FieldModel model) {
        List<@Nullable LabelValue> groups = groups(field, votes);
        int others = groups.size();
        double prior = 1.0 / (others + 1);
        List<Candidate> candidates = new ArrayList<>();
        for (LabelValue group : groups) {
            candidates.add(new Candidate(group == null ? Kind.LEFT_OUT : Kind.VALUE, group, prior, 0));
        }
        candidates.add(new Candidate(Kind.ANOTHER, null, prior, 0));
        double[][] likelihoods = new double[votes.size()][candidates.size()];
        for (int v = 0; v < votes.size(); v++) {
            double accuracy = model.modelOf(votes.get(v).labeler()).accuracy();
            int given = groups.indexOf(answer(votes.get(v), field));
            for (int c = 0; c < candidates.size(); c++) {
                likelihoods[v][c] = c == given ? accuracy : (1 - accuracy) / others;
            }
        }
        return new Posterior(candidates, likelihoods);
    }

    /** The different answers in labeler order of who gave them first; null stands for leaving the field out. */
    private static List<@Nullable LabelValue> groups(LabelField field, List<Vote> votes) {
        List<@Nullable LabelValue> groups = new ArrayList<>();
        for (Vote vote : votes) {
            LabelValue answer = answer(vote, field);
            if (!groups.contains(answer)) {
                groups.add(answer);
            }
        }
        return groups;
    }

    private static @Nullable LabelValue answer(Vote vote, LabelField field) {
        LabelValue value = vote.label().values().get(field.name());
        return value == null ? null : value.canonical();
    }
}
