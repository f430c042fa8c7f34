package dev.assay.domain.consensus;

import dev.assay.domain.crowd.FieldModel;
import dev.assay.domain.crowd.LabelerModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Bayes' rule over candidates: what is probable, and what each vote contributes. */
final class Posterior {
    private final List<Candidate> candidates;
    private final double[][] likelihoods;
    private final double[] probabilities;

    /** @param likelihoods per vote and candidate, above 0 */
    Posterior(List<Candidate> candidates, double[][] likelihoods) {
        this.candidates = candidates;
        this.likelihoods = likelihoods;
        this.probabilities = probabilities(candidates, likelihoods);
    }

    /** In logarithms, because the product over a hundred votes can be smaller than any number. */
    private static double[] probabilities(List<Candidate> candidates, double[][] likelihoods) {
        double[] logs = new double[candidates.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < logs.length; c++) {
            logs[c] = Math.log(candidates.get(c).prior());
            for (double[] vote : likelihoods) {
                logs[c] += Math.log(vote[c]);
            }
            most = Math.max(most, logs[c]);
        }
        double sum = 0;
        for (int c = 0; c < logs.length; c++) {
            logs[c] = Math.exp(logs[c] - most);
            sum += logs[c];
        }
        for (int c = 0; c < logs.length; c++) {
            logs[c] /= sum;
        }
        return logs;
    }

    FieldBelief belief(String field, List<Vote> votes, FieldModel model, double minimumEvidence) {
        List<Integer> order = IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -probabilities[c]))
                .toList();
        List<Candidate> ordered = order.stream().map(this::known).toList();
        List<VoteWeight> weights = new ArrayList<>();
        int experienced = 0;
        for (int v = 0; v < votes.size(); v++) {
            LabelerModel labeler = model.modelOf(votes.get(v).labeler());
            boolean counts = labeler.evidence() >= minimumEvidence;
            double[] vote = likelihoods[v];
            List<Double> each = order.stream().map(c -> vote[c]).toList();
            double weight = each.size() > 1 ? Math.log(each.get(0) / each.get(1)) : 0;
            weights.add(new VoteWeight(votes.get(v).labeler(), labeler.evidence(), counts, weight, each));
            experienced += counts ? 1 : 0;
        }
        return new FieldBelief(field, ordered, weights, experienced);
    }

    private Candidate known(int c) {
        Candidate candidate = candidates.get(c);
        return new Candidate(candidate.kind(), candidate.value(), candidate.prior(), probabilities[c]);
    }
}
