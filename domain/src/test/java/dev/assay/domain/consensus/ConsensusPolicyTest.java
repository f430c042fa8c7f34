package dev.assay.domain.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsensusPolicyTest {
    private static final LabelSchema SPANS =
            new LabelSchema(List.of(new LabelField.SpansField("who", "Who", true, "text", List.of("person"))));

    @Test
    void the_first_rule_that_applies_decides() {
        ConsensusPolicy policy = ConsensusPolicy.ARTICLE;
        assertThat(policy.strategyFor(TaskTypes.of(StrategySamples.INTENT))).isEqualTo(MajorityVoting.DEFAULT);
        assertThat(policy.strategyFor(TaskTypes.of(SPANS))).isEqualTo(ExpertReview.DEFAULT);
        assertThat(policy.strategyFor(TaskTypes.of(StrategySamples.INTENT, Set.of("sentiment"))))
                .isEqualTo(ConfidenceWeighted.DEFAULT);
    }

    @Test
    void the_default_decides_when_none_applies() {
        assertThat(ConsensusPolicy.of(AdaptiveOverlap.DEFAULT).strategyFor(Set.of("entities")))
                .isEqualTo(AdaptiveOverlap.DEFAULT);
    }

    @Test
    void a_task_type_has_one_rule_and_a_proper_name() {
        ApplicationRule rule = new ApplicationRule("rating", MajorityVoting.DEFAULT);
        assertThatThrownBy(() -> new ConsensusPolicy(List.of(rule, rule), MajorityVoting.DEFAULT))
                .hasMessageContaining("\"rating\"");
        assertThatThrownBy(() -> new ApplicationRule("Not a name", MajorityVoting.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
