package dev.assay.domain.consensus;

import static dev.assay.domain.consensus.StrategySamples.label;
import static dev.assay.domain.consensus.StrategySamples.panel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.crowd.CrowdModel;
import dev.assay.domain.crowd.CrowdModels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdaptiveOverlapTest {
    private static final AdaptiveOverlap STRATEGY = new AdaptiveOverlap(2, 4, 0.97, 0.8, 10, 1, 3, "intent");

    private static CrowdModel crowd(double evidence, double... accuracies) {
        return CrowdModels.of("intent", List.of("praise", "question", "complaint"), evidence, accuracies);
    }

    @Test
    void asking_stops_as_soon_as_the_posterior_is_sure() {
        assertThat(STRATEGY.judge(panel("praise", "praise").with(crowd(50, 0.9, 0.9))))
                .isInstanceOfSatisfying(
                        Verdict.Settled.class,
                        settled -> assertThat(settled.label()).isEqualTo(label("praise")));
    }

    @Test
    void asking_goes_on_while_it_is_not_sure_or_nobody_experienced_has_voted() {
        assertThat(STRATEGY.judge(panel("praise", "praise").with(crowd(50, 0.7, 0.7))))
                .isInstanceOf(Verdict.MoreLabels.class);
        assertThat(STRATEGY.judge(panel("praise", "praise").with(crowd(3, 0.9, 0.9))))
                .isInstanceOf(Verdict.MoreLabels.class);
    }

    @Test
    void at_the_end_of_the_tasks_budget_what_is_likely_will_do() {
        Panel likely = panel("praise", "praise", "praise", "question").with(crowd(3, 0.8, 0.8, 0.8, 0.8));
        assertThat(STRATEGY.judge(likely))
                .isInstanceOfSatisfying(
                        Verdict.Settled.class,
                        settled -> assertThat(settled.label()).isEqualTo(label("praise")));
        Panel open = panel("praise", "praise", "question", "question").with(crowd(50, 0.8, 0.8, 0.8, 0.8));
        assertThat(STRATEGY.judge(open))
                .isInstanceOfSatisfying(
                        Verdict.Escalated.class,
                        escalated -> assertThat(escalated.skill()).isEqualTo("intent"));
    }

    @Test
    void at_the_end_of_the_projects_budget_nothing_more_is_asked_for() {
        Panel panel = panel("praise", "question").with(crowd(50, 0.7, 0.7));
        assertThat(STRATEGY.judge(panel.withSpending(new Spending(10, 29, 0, 0))))
                .isInstanceOf(Verdict.MoreLabels.class);
        assertThat(STRATEGY.judge(panel.withSpending(new Spending(10, 30, 0, 0))))
                .isInstanceOfSatisfying(
                        Verdict.Escalated.class,
                        escalated -> assertThat(escalated.triggers())
                                .extracting(Trigger::kind)
                                .containsExactly(Trigger.Kind.LOW_CONFIDENCE, Trigger.Kind.BUDGET_SPENT));
        assertThat(STRATEGY.judge(panel().withSpending(new Spending(10, 30, 0, 0))))
                .isInstanceOfSatisfying(
                        Verdict.Escalated.class,
                        escalated -> assertThat(escalated.triggers())
                                .extracting(Trigger::kind)
                                .containsExactly(Trigger.Kind.BUDGET_SPENT));
    }

    /** Ten tasks' worth of three labels saved: the odds demanded go from 0.97 / 0.03 to e times that. */
    @Test
    void what_was_saved_raises_the_demand_and_what_was_overspent_lowers_it() {
        Panel panel = panel("praise", "praise").with(crowd(50, 0.9, 0.9));
        assertThat(demanded(panel, new Spending(100, 90, 30, 60))).isCloseTo(0.98875, within(1e-5));
        assertThat(demanded(panel, new Spending(100, 120, 30, 90))).isCloseTo(0.97, within(1e-12));
        assertThat(demanded(panel, new Spending(100, 150, 30, 120))).isCloseTo(0.92245, within(1e-5));
        assertThat(demanded(panel, new Spending(1000, 900, 200, 800))).isEqualTo(0.8);
        assertThat(demanded(panel, new Spending(10_000, 9_000, 9_000, 900))).isLessThan(1);
    }

    private static double demanded(Panel panel, Spending spending) {
        return STRATEGY.judge(panel.withSpending(spending))
                .grounds()
                .triggers()
                .get(0)
                .threshold();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, 0.97, 0.8, 10, 1, 0", "5, 4, 0.97, 0.8, 10, 1, 0", "2, 4, 1, 0.8, 10, 1, 0", "2, 4, 0.7, 0.8, 10, 1, 0",
        "2, 4, 0.97, 0.4, 10, 1, 0", "2, 4, 0.97, 0.8, -1, 1, 0", "2, 4, 0.97, 0.8, 10, 5, 0",
                "2, 4, 0.97, 0.8, 10, 1, -1",
        "2, 4, 0.97, 0.8, 10, 1, 1.9", "2, 4, 0.97, 0.8, 10, 1, 101", "2, 4, 0.97, 0.8, 10, 1, NaN"
    })
    void parameters_out_of_range_are_refused(
            int least, int most, double stop, double enough, double evidence, int experienced, double project) {
        assertThatThrownBy(() -> new AdaptiveOverlap(least, most, stop, enough, evidence, experienced, project, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
