package dev.assay.ops.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.consensus.AdaptiveOverlap;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.ops.crowd.Answer;
import dev.assay.ops.crowd.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class PlayTest {
    private static final AdaptiveOverlap ADAPTIVE = new AdaptiveOverlap(2, 6, 0.95, 0.8, 5, 1, 4, "");

    private static PlayedCrowd crowd(List<Answer> answers, Map<String, String> gold) {
        return new PlayedCrowd("drawn", Recording.of(answers), gold);
    }

    private static List<Answer> answers(Random random, int items) {
        List<Answer> answers = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            for (int worker = 0; worker < 6; worker++) {
                boolean right = random.nextDouble() < 0.6 + worker * 0.07;
                answers.add(new Answer("i" + item, "w" + worker, right == (item % 2 == 0) ? "yes" : "no", 0));
            }
        }
        return answers;
    }

    @Test
    void an_item_takes_no_more_labels_than_its_strategy_asks_for() {
        PlayedCrowd crowd = crowd(answers(new Random(1), 40), Map.of());
        assertThat(Play.of(crowd, MajorityVoting.DEFAULT).values())
                .hasSize(40)
                .allMatch(outcome -> outcome.labels() == 3);
        assertThat(Play.of(crowd, new AdaptiveOverlap(2, 6, 0.95, 0.8, 5, 1, 0, ""))
                        .values())
                .hasSize(40)
                .allMatch(outcome -> outcome.labels() >= 2 && outcome.labels() <= 6)
                .anyMatch(outcome -> outcome.labels() < 6);
    }

    /** When the budget is spent, an item still to come takes the one label that is there and no more. */
    @Test
    void a_projects_budget_is_not_exceeded_by_asking() {
        PlayedCrowd crowd = crowd(answers(new Random(1), 40), Map.of());
        AdaptiveOverlap tight = new AdaptiveOverlap(2, 6, 0.95, 0.8, 5, 1, 2, "");
        List<Outcome> outcomes = List.copyOf(Play.of(crowd, tight).values());
        int asked = 0;
        for (Outcome outcome : outcomes) {
            assertThat(asked < 80 || outcome.labels() == 1).isTrue();
            asked += outcome.labels();
        }
        assertThat(asked).isLessThan(40 * 6);
    }

    @Test
    void a_tie_says_both_answers_and_goes_to_an_expert() {
        PlayedCrowd crowd =
                crowd(List.of(new Answer("a", "w1", "yes", 0), new Answer("a", "w2", "no", 0)), Map.of("a", "no"));
        Map<String, Outcome> outcomes = Play.of(crowd, new MajorityVoting(2, 2, 0.5));
        assertThat(outcomes.get("a")).isEqualTo(new Outcome(Set.of("yes", "no"), 2, true, 0));
        Score score = Score.of("row", "", crowd, outcomes);
        assertThat(score.crowdAlone().expected()).isEqualTo(0.5);
        assertThat(score.withExpert()).isEqualTo(1);
        assertThat(score.errorCut()).isEqualTo(1);
        assertThat(crowd.randomAnswerError()).isEqualTo(0.5);
    }

    /** What comes later changes nothing that was decided, and neither does the gold. */
    @RepeatedTest(10)
    void nothing_is_decided_by_what_comes_later_or_by_gold(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Answer> answers = answers(random, 60);
        Map<String, Outcome> before = new LinkedHashMap<>(Play.of(crowd(answers, Map.of()), ADAPTIVE));
        List<Answer> changed = new ArrayList<>(answers.subList(0, 180));
        answers(random, 60).subList(180, 360).forEach(changed::add);
        Map<String, String> gold = new HashMap<>();
        answers.forEach(answer -> gold.put(answer.item(), "yes"));
        Map<String, Outcome> after = Play.of(crowd(changed, gold), ADAPTIVE);
        for (int item = 0; item < 30; item++) {
            assertThat(after.get("i" + item)).isEqualTo(before.get("i" + item));
        }
    }

    @Test
    void the_report_and_the_chart_name_every_row() {
        PlayedCrowd crowd = crowd(answers(new Random(3), 30), Map.of("i0", "yes", "i1", "no"));
        List<Score> scores = new Evaluation(crowd, 0.6, List.of(0.1), name -> true).run();
        EvaluationReport report = new EvaluationReport(crowd, scores);
        assertThat(scores).extracting(Score::name).hasSize(7).doesNotHaveDuplicates();
        for (Score score : scores) {
            assertThat(report.text()).contains(score.name());
            assertThat(report.json()).contains(score.name());
            assertThat(ErrorChart.svg(report)).startsWith("<svg").contains(score.name());
        }
    }
}
