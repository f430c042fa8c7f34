package dev.assay.domain.consensus;

import dev.assay.domain.agreement.Answer;
import dev.assay.domain.agreement.AnswerGroup;
import dev.assay.domain.agreement.Grouping;
import dev.assay.domain.consensus.Candidate.Kind;
import dev.assay.domain.crowd.FieldClasses;
import dev.assay.domain.crowd.FieldModel;
import dev.assay.domain.crowd.LabelerModel;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the votes of a panel make of each field, given what is known of the labelers.
 *
 * <p>A field with classes that everybody answered is weighed by confusion matrices over all its classes. Any other is
 * weighed by accuracies over the {@linkplain Grouping groups} of answers that count as one: a labeler of accuracy p gives the right answer with probability
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
        Map<UserId, Integer> groups = new HashMap<>();
        List<@Nullable LabelValue> values = group(field, votes, groups);
        int others = values.size();
        double prior = 1.0 / (others + 1);
        List<Candidate> candidates = new ArrayList<>();
        for (LabelValue value : values) {
            candidates.add(new Candidate(value == null ? Kind.LEFT_OUT : Kind.VALUE, value, prior, 0));
        }
        candidates.add(new Candidate(Kind.ANOTHER, null, prior, 0));
        double[][] likelihoods = new double[votes.size()][candidates.size()];
        for (int v = 0; v < votes.size(); v++) {
            UserId labeler = votes.get(v).labeler();
            double accuracy = model.modelOf(labeler).accuracy();
            int given = groups.getOrDefault(labeler, -1);
            for (int c = 0; c < candidates.size(); c++) {
                likelihoods[v][c] = c == given ? accuracy : (1 - accuracy) / others;
            }
        }
        return new Posterior(candidates, likelihoods);
    }

    /** The different answers, most labelers first; null, at the end, stands for leaving the field out. */
    private static List<@Nullable LabelValue> group(LabelField field, List<Vote> votes, Map<UserId, Integer> groups) {
        List<Answer> answers = new ArrayList<>();
        for (Vote vote : votes) {
            LabelValue value = vote.label().values().get(field.name());
            if (value != null) {
                answers.add(new Answer(vote.labeler(), value));
            }
        }
        List<@Nullable LabelValue> values = new ArrayList<>();
        for (AnswerGroup group : Grouping.of(field, answers)) {
            group.labelers().forEach(labeler -> groups.put(labeler, values.size()));
            values.add(group.fused());
        }
        if (answers.size() < votes.size()) {
            votes.forEach(vote -> groups.putIfAbsent(vote.labeler(), values.size()));
            values.add(null);
        }
        return values;
    }
}
