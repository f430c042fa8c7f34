package dev.assay.ops.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.domain.consensus.AdaptiveOverlap;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.whatif.Conclusion.Undecided;
import dev.assay.domain.whatif.ProjectLife;
import dev.assay.domain.whatif.Totals;
import dev.assay.domain.whatif.Totals.Accuracy;
import dev.assay.domain.whatif.WhatIfResult;
import dev.assay.ops.crowd.Answer;
import dev.assay.ops.crowd.CrowdFiles;
import dev.assay.ops.crowd.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The RTE crowd in recorded order, under one policy and under the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecordedWhatIfTest {
    private static final ConsensusPolicy MAJORITY = ConsensusPolicy.of(new MajorityVoting(10, 1, 0.5));
    private static final AdaptiveOverlap USUAL = AdaptiveOverlap.DEFAULT;
    private static final ConsensusPolicy ADAPTIVE = ConsensusPolicy.of(USUAL);

    private final Map<String, Label> gold = new HashMap<>();
    private Recording recording = Recording.of(List.of());

    @BeforeAll
    void read() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path repository = here.endsWith("ops") && here.getParent() != null ? here.getParent() : here;
        Path rte = Optional.ofNullable(System.getenv("ASSAY_DATA"))
                .map(Path::of)
                .orElseGet(() -> repository.resolveSibling("shared").resolve("data"))
                .resolve("rte");
        assumeTrue(
                Files.isDirectory(rte),
                "NOT RUN: the recorded crowd rte is not at " + rte + "; set ASSAY_DATA to its parent");
        recording = Recording.of(CrowdFiles.answers(rte.resolve("labels.csv")));
        CrowdFiles.gold(rte.resolve("gold.csv")).forEach((item, option) -> gold.put(item, label(option)));
    }

    private static Label label(String option) {
        return new Label(Map.of("answer", new LabelValue.Choice(option)));
    }

    private ProjectLife under(ConsensusPolicy policy) {
        LabelField field = new LabelField.ChoiceField("answer", "Answer", true, List.copyOf(recording.classes()));
        ProjectLife life = new ProjectLife(new LabelSchema(List.of(field)), policy);
        for (Answer answer : recording.answers()) {
            life.label(answer.item(), answer.worker(), label(answer.label()));
        }
        return life;
    }

    private static double accuracy(Totals.Hits hits) {
        return (double) hits.right() / hits.settled();
    }

    @Test
    void adaptive_overlap_saves_labels_and_is_as_right_where_it_settles() {
        ProjectLife life = under(MAJORITY);
        WhatIfResult result = life.whatIf(ADAPTIVE, gold);
        Totals totals = result.totals();
        Accuracy byGold = totals.accuracy().get(0);

        assertThat(totals.rounds()).isEqualTo(800);
        assertThat(totals.labels().given()).isEqualTo(8_000);
        assertThat(totals.labels().saved()).isGreaterThan(8_000 * 42 / 100);
        assertThat(byGold.known()).isEqualTo(800);
        assertThat(accuracy(byGold.now())).isGreaterThan(accuracy(byGold.then()) - 0.005);
        assertThat(life.whatIf(ADAPTIVE, gold)).isEqualTo(result);
    }

    @Test
    void the_majority_that_was_in_force_changes_nothing() {
        Totals totals = under(MAJORITY).whatIf(MAJORITY, gold).totals();

        assertThat(totals.changed()).isZero();
        assertThat(totals.labels().saved()).isZero();
        assertThat(totals.labels().wantedNow()).isZero();
        assertThat(totals.then()).isEqualTo(totals.now());
    }

    @Test
    void back_from_adaptive_overlap_the_same_policy_changes_nothing_and_majority_wants_what_was_not_given() {
        ProjectLife life = under(ADAPTIVE);
        Totals same = life.whatIf(ADAPTIVE, gold).totals();
        WhatIfResult back = life.whatIf(MAJORITY, gold);

        assertThat(same.changed()).isZero();
        assertThat(same.labels().saved()).isZero();
        assertThat(same.labels().added()).isZero();
        long given = back.totals().labels().given();
        assertThat(given + back.totals().labels().wantedNow()).isEqualTo(8_000);
        assertThat(back.changed()).allMatch(each -> each.now() instanceof Undecided || each.labels() == 10);
    }
}
