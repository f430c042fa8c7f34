package dev.assay.domain.gate;

import static dev.assay.domain.gate.GateSamples.BATCH;
import static dev.assay.domain.gate.GateSamples.measured;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.gate.GateCommand.JudgeBatch;
import dev.assay.domain.gate.GateCommand.OverruleVerdict;
import dev.assay.domain.gate.GateCommand.SetGate;
import dev.assay.domain.gate.GateEvent.BatchJudged;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Variants;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GateDeciderTest {
    private static final Specification<GateCommand, GateEvent, Gate, GateRejection> GATE =
            new Specification<>(new Gate.Absent(), GateDecider::decide, GateDecider::evolve);
    private static final GateCommand SET = GateSamples.commands().get(0);
    private static final GateCommand JUDGE = GateSamples.commands().get(1);
    private static final GateCommand OVERRULE = GateSamples.commands().get(2);

    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(GateSamples.commands())).isEqualTo(Variants.of(GateCommand.class));
        assertThat(Variants.among(GateSamples.events())).isEqualTo(Variants.of(GateEvent.class));
        assertThat(Variants.among(GateSamples.rejections())).isEqualTo(Variants.of(GateRejection.class));
    }

    @Test
    void a_batch_is_judged_by_its_worst_field_and_overruled_by_a_manager() {
        var given = GATE.after(SET, JUDGE, OVERRULE);
        assertThat(given.events()).isEqualTo(GateSamples.events());
        Gate.Judgement judgement =
                Objects.requireNonNull(((Gate.Standing) given.state()).batches().get(BATCH));
        assertThat(judgement.verdict()).isEqualTo(GateVerdict.ACCEPT);
        assertThat(judgement.judged().verdict()).isEqualTo(GateVerdict.RELABEL);
    }

    @Test
    void the_same_labels_are_judged_once_and_new_ones_again() {
        GATE.after(SET, JUDGE)
                .when(new JudgeBatch(request(5), BATCH, 40, 40, List.of()))
                .thenAlreadyDone();
        GATE.after(SET, JUDGE, OVERRULE)
                .when(new JudgeBatch(request(5), BATCH, 41, 40, List.of(measured(0.9, 0.85, 0.95))))
                .thenKinds(BatchJudged.class);
        GATE.givenNothing().when(JUDGE).thenRefused(new GateRejection.NotSet());
    }

    @Test
    void a_field_that_nobody_compared_says_nothing_and_a_batch_of_such_fields_is_reviewed() {
        FieldAgreement none = new FieldAgreement("mood", Coefficient.KRIPPENDORFF_ALPHA, null, "NO_PAIRS", 0);
        FieldAgreement same = new FieldAgreement("mood", Coefficient.KRIPPENDORFF_ALPHA, null, "ONE_CLASS", 0);
        assertThat(verdict(List.of(none, measured(0.9, 0.85, 0.95)))).isEqualTo(GateVerdict.ACCEPT);
        assertThat(verdict(List.of(same))).isEqualTo(GateVerdict.ACCEPT);
        assertThat(verdict(List.of(none))).isEqualTo(GateVerdict.REVIEW);
        assertThat(verdict(List.of())).isEqualTo(GateVerdict.REVIEW);
    }

    private static GateVerdict verdict(List<FieldAgreement> agreement) {
        var after = GATE.after(SET, new JudgeBatch(request(5), BATCH, 40, 40, agreement));
        return Objects.requireNonNull(((Gate.Standing) after.state()).batches().get(BATCH))
                .verdict();
    }

    @Test
    void overruling_needs_a_judgement_and_a_justification() {
        GATE.after(SET, JUDGE)
                .when(new OverruleVerdict(request(3), BATCH, GateVerdict.ACCEPT, " "))
                .thenRefusedAt("/justification");
        GATE.after(SET, JUDGE)
                .when(new OverruleVerdict(request(3), BATCH, GateVerdict.RELABEL, ""))
                .thenAlreadyDone();
        ImportId other = new ImportId("run2");
        GATE.after(SET, JUDGE)
                .when(new OverruleVerdict(request(3), other, GateVerdict.ACCEPT, "x"))
                .thenRefused(new GateRejection.NotJudged(other));
    }

    @Test
    void setting_says_why_and_the_same_again_is_nothing() {
        GATE.givenNothing()
                .when(new SetGate(request(0), GateSamples.PROJECT, GatePolicy.DEFAULT, ""))
                .thenRefusedAt("/change");
        GATE.after(SET)
                .when(new SetGate(request(4), GateSamples.PROJECT, GatePolicy.DEFAULT, "again"))
                .thenAlreadyDone();
        GATE.after(SET).when(SET).thenAlreadyDone();
        GATE.after(SET)
                .when(new SetGate(request(0, "key-0", "other"), GateSamples.PROJECT, GatePolicy.DEFAULT, "x"))
                .thenRefused(new GateRejection.KeyReused("key-0"));
    }

    @Test
    void the_interval_must_support_accepting_and_relabeling() {
        GatePolicy policy = GatePolicy.DEFAULT;
        assertThat(policy.verdict(0.85, 0.75, 0.95)).isEqualTo(GateVerdict.ACCEPT);
        assertThat(policy.verdict(0.85, 0.55, 1)).isEqualTo(GateVerdict.REVIEW);
        assertThat(policy.verdict(0.7, 0.65, 0.75)).isEqualTo(GateVerdict.REVIEW);
        assertThat(policy.verdict(0.5, 0.3, 0.79)).isEqualTo(GateVerdict.RELABEL);
        assertThat(policy.verdict(0.5, 0.1, 0.9)).isEqualTo(GateVerdict.REVIEW);
        GatePolicy bare = new GatePolicy(Coefficient.GWET_AC1, 0.8, 0.6, false);
        assertThat(bare.verdict(0.8, 0.1, 1)).isEqualTo(GateVerdict.ACCEPT);
        assertThat(bare.verdict(0.6, 0.1, 1)).isEqualTo(GateVerdict.REVIEW);
        assertThat(bare.verdict(0.59, 0.1, 1)).isEqualTo(GateVerdict.RELABEL);
        assertThatThrownBy(() -> new GatePolicy(Coefficient.GWET_AC1, 2, 0, true))
                .hasMessageStartingWith("accept ");
        assertThatThrownBy(() -> new GatePolicy(Coefficient.GWET_AC1, 0.5, 0.5, true))
                .hasMessageStartingWith("review ");
    }

    /** By hand: five of six items agree, Do = 2 / 12; yes is 7 and no 5 of 12 labels, De = 2 · 35 / 132. */
    @Test
    void a_batch_is_measured_field_by_field() {
        LabelSchema schema = new LabelSchema(
                List.of(new LabelField.ChoiceField("answer", "Does it hold?", true, List.of("yes", "no"))));
        Map<TaskId, List<Label>> labels = new TreeMap<>();
        String[][] answers = {{"yes", "yes"}, {"yes", "yes"}, {"no", "no"}, {"no", "no"}, {"yes", "no"}, {"yes", "yes"}
        };
        for (int i = 0; i < answers.length; i++) {
            labels.put(TaskId.of(BATCH, 0, i), List.of(label(answers[i][0]), label(answers[i][1])));
        }
        FieldAgreement measured = BatchAgreement.of(schema, labels, Coefficient.KRIPPENDORFF_ALPHA)
                .get(0);
        assertThat(measured.items()).isEqualTo(6);
        FieldAgreement.Interval estimate = Objects.requireNonNull(measured.estimate());
        assertThat(estimate.value()).isCloseTo(1 - (2.0 / 12) / (70.0 / 132), within(1e-12));
        assertThat(BatchAgreement.of(schema, Map.of(), Coefficient.FLEISS_KAPPA)
                        .get(0)
                        .undefined())
                .isEqualTo("NO_PAIRS");
    }

    private static Label label(String answer) {
        return new Label(Map.<String, LabelValue>of("answer", new LabelValue.Choice(answer)));
    }
}
