package dev.assay.domain.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.crowd.CrowdModels;
import dev.assay.domain.crowd.FieldClasses;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each strategy on each kind of field, both ways: two labelers who agree, and two equally good ones who do not. */
class StrategyKindsTest {
    private static final List<Strategy> STRATEGIES = List.of(
            new MajorityVoting(2, 2, 1),
            new ExpertReview(2, 2, 0.7, 0.5, 2, 0.9, ""),
            new ConfidenceWeighted(2, 2, 0.8, 10, 2, ""),
            new AdaptiveOverlap(2, 2, 0.85, 0.8, 10, 1, 0, ""));

    private static Panel panel(String field, LabelValue one, LabelValue other) {
        LabelSchema schema = LabelSamples.schema();
        LabelField of = schema.field(field).orElseThrow();
        List<Vote> votes = List.of(
                new Vote(new UserId("l00"), new Label(Map.of(field, one))),
                new Vote(new UserId("l01"), new Label(Map.of(field, other))));
        return Panel.of(schema, votes, 2).with(CrowdModels.of(field, FieldClasses.of(of), 50, 0.9, 0.9));
    }

    static Stream<MajorityVoteKindsTest.Kind> kinds() {
        return MajorityVoteKindsTest.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void those_who_agree_settle_the_item_on_their_common_answer(MajorityVoteKindsTest.Kind kind) {
        for (Strategy strategy : STRATEGIES) {
            assertThat(strategy.judge(panel(kind.field(), kind.one(), kind.same())))
                    .isInstanceOfSatisfying(
                            Verdict.Settled.class,
                            settled -> assertThat(settled.label())
                                    .isEqualTo(new Label(Map.of(kind.field(), kind.fused()))));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void those_who_do_not_leave_it_to_a_reviewer_with_no_leader(MajorityVoteKindsTest.Kind kind) {
        for (Strategy strategy : STRATEGIES) {
            assertThat(strategy.judge(panel(kind.field(), kind.one(), kind.other())))
                    .isInstanceOfSatisfying(
                            Verdict.Escalated.class,
                            escalated ->
                                    assertThat(escalated.leading().values()).isEmpty());
        }
    }
}
