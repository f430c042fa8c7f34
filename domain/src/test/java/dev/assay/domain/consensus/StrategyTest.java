package dev.assay.domain.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.crowd.CrowdModels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What every strategy owes, whichever it is. */
class StrategyTest {
    private static final List<String> ANSWERS = List.of("praise", "question", "complaint", "");

    @Test
    void every_strategy_has_a_sample_and_a_name_of_its_own() {
        List<Strategy> samples = StrategySamples.all();
        assertThat(samples.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Strategy.class.getPermittedSubclasses());
        assertThat(samples.stream().map(Strategy::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+"));
    }

    @Test
    void every_strategy_asks_for_its_first_labels_when_there_are_none() {
        for (Strategy strategy : StrategySamples.all()) {
            assertThat(strategy.judge(StrategySamples.panel()))
                    .isInstanceOfSatisfying(
                            Verdict.MoreLabels.class,
                            more -> assertThat(more.more()).isEqualTo(strategy.firstLabels()));
        }
    }

    @RepeatedTest(100)
    void every_strategy_ends_by_its_most_labels(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (Strategy strategy : StrategySamples.all()) {
            Panel panel = panel(random, strategy.mostLabels());
            assertThat(strategy.judge(panel)).isNotInstanceOf(Verdict.MoreLabels.class);
        }
    }

    @RepeatedTest(100)
    void no_strategy_minds_the_order_of_the_votes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (Strategy strategy : StrategySamples.all()) {
            Panel panel = panel(random, 1 + random.nextInt(9));
            List<Vote> shuffled = new ArrayList<>(panel.votes());
            Collections.shuffle(shuffled, random);
            Panel other = Panel.of(panel.schema(), shuffled, panel.wanted()).with(panel.crowd());
            assertThat(strategy.judge(other)).isEqualTo(strategy.judge(panel));
        }
    }

    @RepeatedTest(100)
    void every_verdict_can_be_redone_by_hand(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (Strategy strategy : StrategySamples.all()) {
            Panel panel = panel(random, 1 + random.nextInt(strategy.mostLabels()));
            Verdict verdict = strategy.judge(panel);
            assertThat(verdict.grounds().strategy()).isEqualTo(strategy);
            assertThat(verdict.grounds().because()).isNotBlank();
            assertThat(verdict.tally())
                    .isEqualTo(MajorityVote.count(panel.votes(), panel.schema(), strategy.counting()));
            verdict.grounds().beliefs().forEach(StrategyTest::redo);
            if (strategy.needsCrowd()) {
                assertThat(verdict.grounds().modelVersion())
                        .isEqualTo(panel.crowd().version());
            }
        }
    }

    /** The posterior is the prior times the likelihoods, over their sum; a weight is the leader against the next. */
    private static void redo(FieldBelief belief) {
        List<Double> products = new ArrayList<>();
        for (int c = 0; c < belief.candidates().size(); c++) {
            double product = belief.candidates().get(c).prior();
            for (VoteWeight vote : belief.votes()) {
                product *= vote.likelihoods().get(c);
            }
            products.add(product);
        }
        double sum = products.stream().mapToDouble(Double::doubleValue).sum();
        for (int c = 0; c < products.size(); c++) {
            assertThat(belief.candidates().get(c).probability()).isCloseTo(products.get(c) / sum, within(1e-9));
        }
        for (VoteWeight vote : belief.votes()) {
            double ratio = vote.likelihoods().get(0) / vote.likelihoods().get(1);
            assertThat(Math.exp(vote.weight())).isCloseTo(ratio, within(1e-9 * ratio));
        }
        assertThat(belief.candidates().stream().map(Candidate::probability))
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(belief.experienced())
                .isEqualTo(Math.toIntExact(
                        belief.votes().stream().filter(VoteWeight::experienced).count()));
    }

    @Test
    void a_labeler_has_one_vote() {
        List<Vote> twice = Stream.concat(
                        StrategySamples.votes("praise").stream(), StrategySamples.votes("praise").stream())
                .toList();
        assertThatThrownBy(() -> Panel.of(StrategySamples.INTENT, twice, 2)).hasMessageContaining("votes twice");
    }

    private static Panel panel(Random random, int labels) {
        String[] options = Stream.generate(() -> ANSWERS.get(random.nextInt(random.nextInt(4) + 1)))
                .limit(labels)
                .toArray(String[]::new);
        return StrategySamples.panel(options).with(CrowdModels.random(random, "intent", ANSWERS.subList(0, 3)));
    }
}
