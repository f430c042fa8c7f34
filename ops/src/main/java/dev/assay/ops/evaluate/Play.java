package dev.assay.ops.evaluate;

import dev.assay.domain.consensus.ConfidenceWeighted;
import dev.assay.domain.consensus.Panel;
import dev.assay.domain.consensus.Strategy;
import dev.assay.domain.consensus.Verdict;
import dev.assay.domain.consensus.Vote;
import dev.assay.domain.crowd.CrowdLearner;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.whatif.Knowledge;
import dev.assay.ops.crowd.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays a crowd to one strategy, answer by answer in recorded order: an answer to an item that wants no more labels is
 * not asked for, so it neither counts nor teaches. What is known of the crowd is what the answers asked for so far say.
 */
final class Play {
    private final Strategy strategy;
    private final Knowledge knowledge;
    private final Map<String, List<Vote>> open = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    private Play(PlayedCrowd crowd, Strategy strategy) {
        this.strategy = strategy;
        this.knowledge = new Knowledge(crowd.schema(), strategy.needsCrowd());
    }

    /** Each item's outcome, in the order items were closed. */
    static Map<String, Outcome> of(PlayedCrowd crowd, Strategy strategy) {
        Play play = new Play(crowd, strategy);
        crowd.recording().overlaps().keySet().forEach(play::open);
        crowd.recording().answers().forEach(play::answer);
        play.end();
        return play.outcomes;
    }

    private void open(String item) {
        open.put(item, new ArrayList<>());
        knowledge.opened();
    }

    private void answer(Answer answer) {
        List<Vote> votes = open.get(answer.item());
        if (votes == null) {
            return;
        }
        Vote vote = new Vote(new UserId(answer.worker()), PlayedCrowd.label(answer.label()));
        votes.add(vote);
        knowledge.labeled(answer.item(), vote);
        Verdict verdict = verdict(answer.item(), votes);
        if (!(verdict instanceof Verdict.MoreLabels)) {
            open.remove(answer.item());
            close(answer.item(), votes, verdict);
        }
    }

    private Verdict verdict(String item, List<Vote> votes) {
        return strategy.judge(knowledge.panel(item, votes, votes.size(), List.of()));
    }

    private void close(String item, List<Vote> votes, Verdict verdict) {
        outcomes.put(item, Outcome.of(verdict, votes.size()));
        knowledge.closed(votes.size());
        knowledge.settled(item);
    }

    /** Nobody is left to ask: what stays open is judged once more by what is known at the end. */
    private void end() {
        knowledge.refit();
        open.forEach((item, votes) -> close(item, votes, verdict(item, votes)));
    }

    /** Every item judged on all its labels, by one fit to all labels. */
    static Map<String, Outcome> full(PlayedCrowd crowd) {
        LabelSchema schema = crowd.schema();
        CrowdLearner learner = new CrowdLearner(schema);
        Map<String, List<Vote>> items = new LinkedHashMap<>();
        for (Answer answer : crowd.recording().answers()) {
            Vote vote = new Vote(new UserId(answer.worker()), PlayedCrowd.label(answer.label()));
            learner.label(answer.item(), vote.labeler(), vote.label());
            items.computeIfAbsent(answer.item(), item -> new ArrayList<>()).add(vote);
        }
        learner.refit();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        items.forEach((item, votes) -> outcomes.put(item, judged(schema, learner, item, votes)));
        return outcomes;
    }

    private static Outcome judged(LabelSchema schema, CrowdLearner learner, String item, List<Vote> votes) {
        ConfidenceWeighted usual = ConfidenceWeighted.DEFAULT;
        int all = votes.size();
        Strategy strategy = new ConfidenceWeighted(
                all,
                all,
                usual.minimumConfidence(),
                usual.minimumEvidence(),
                Math.min(usual.minimumExperienced(), all),
                usual.skill());
        List<UserId> by = votes.stream().map(Vote::labeler).toList();
        return Outcome.of(strategy.judge(Panel.of(schema, votes, all).with(learner.model(item, by))), all);
    }
}
