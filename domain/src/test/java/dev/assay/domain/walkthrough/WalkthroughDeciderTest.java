package dev.assay.domain.walkthrough;

import static dev.assay.domain.shared.Origins.request;
import static dev.assay.domain.walkthrough.WalkthroughSamples.EXPERT;
import static dev.assay.domain.walkthrough.WalkthroughSamples.NEW;
import static dev.assay.domain.walkthrough.WalkthroughSamples.OLD;
import static dev.assay.domain.walkthrough.WalkthroughSamples.by;
import static dev.assay.domain.walkthrough.WalkthroughSamples.label;
import static dev.assay.domain.walkthrough.WalkthroughSamples.open;
import static dev.assay.domain.walkthrough.WalkthroughSamples.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.gate.FieldAgreement;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Variants;
import dev.assay.domain.walkthrough.WalkthroughCommand.EndWalkthrough;
import dev.assay.domain.walkthrough.WalkthroughCommand.GiveReading;
import dev.assay.domain.walkthrough.WalkthroughCommand.OpenWalkthrough;
import dev.assay.domain.walkthrough.WalkthroughEvent.ReadingGiven;
import dev.assay.domain.walkthrough.WalkthroughEvent.WalkthroughJudged;
import dev.assay.domain.walkthrough.WalkthroughEvent.WalkthroughOpened;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WalkthroughDeciderTest {
    private static final Specification<WalkthroughCommand, WalkthroughEvent, Walkthrough, WalkthroughRejection> ALL =
            new Specification<>(new Walkthrough.Absent(), WalkthroughDecider::decide, WalkthroughDecider::evolve);

    /** Options of the new labeler, the experienced one, and the expert, in order of the probes. */
    private static WalkthroughJudged judged(String... options) {
        var given = ALL.givenNothing();
        for (WalkthroughCommand command : WalkthroughSamples.all(options)) {
            given = given.and(command);
        }
        assertThat(given.state()).isInstanceOf(Walkthrough.Judged.class);
        return ((Walkthrough.Judged) given.state()).judged();
    }

    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(WalkthroughSamples.commands())).isEqualTo(Variants.of(WalkthroughCommand.class));
        assertThat(Variants.among(WalkthroughSamples.events())).isEqualTo(Variants.of(WalkthroughEvent.class));
        assertThat(Variants.among(WalkthroughSamples.rejections())).isEqualTo(Variants.of(WalkthroughRejection.class));
    }

    @Test
    void one_that_is_ended_before_everybody_answered_cannot_pass() {
        var given = ALL.givenNothing();
        for (WalkthroughCommand command : WalkthroughSamples.commands()) {
            given = given.and(command);
        }
        assertThat(given.events()).isEqualTo(WalkthroughSamples.events());
    }

    @Test
    void the_last_answer_judges_and_it_passes_where_everybody_reads_the_same() {
        WalkthroughJudged judged = judged("yynnyn", "yynnyn", "yynnyn");
        assertThat(judged.passed()).isTrue();
        assertThat(judged.groups()).extracting(GroupAgreement::participants).containsExactly(3, 1, 1, 1);
        FieldAgreement.Interval alpha =
                Objects.requireNonNull(judged.groups().get(0).fields().get(0).estimate());
        assertThat(alpha.value()).isEqualTo(1);
        assertThat(alpha.low()).isEqualTo(1);
        assertThat(judged.probes()).allMatch(ProbeAgreement::agrees);
    }

    @Test
    void it_fails_where_a_kind_reads_otherwise_and_says_on_which_items() {
        WalkthroughJudged judged = judged("yyyyyn", "yynnyn", "yynnyn");
        assertThat(judged.passed()).isFalse();
        ProbeAgreement third = judged.probes().get(2);
        assertThat(third.agreement()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(third.agrees()).isFalse();
        assertThat(third.answers())
                .containsExactly(
                        new SameAnswer(label("no"), List.of(OLD, EXPERT)), new SameAnswer(label("yes"), List.of(NEW)));
        assertThat(judged.probes().get(0).agrees()).isTrue();
    }

    /** Krippendorff's alpha by hand: two of six items with one of three differing; coincidences 8 of 36 off the diagonal. */
    @Test
    void the_figure_is_krippendorffs_alpha_with_an_interval() {
        FieldAgreement.Interval alpha = Objects.requireNonNull(judged("yyyyyn", "yynnyn", "yynnyn")
                .groups()
                .get(0)
                .fields()
                .get(0)
                .estimate());
        double observed = 4.0 / 18;
        double expected = 2.0 * 11 * 7 / (18 * 17);
        assertThat(alpha.value()).isCloseTo(1 - observed / expected, within(1e-12));
        assertThat(alpha.low()).isLessThan(alpha.value());
    }

    @Test
    void a_failed_one_is_begun_anew_and_a_passed_one_never() {
        var failed = ALL.givenNothing();
        for (WalkthroughCommand command : WalkthroughSamples.all("yyyn", "nnny", "yyyn")) {
            failed = failed.and(command);
        }
        assertThat(((Walkthrough.Judged) failed.state()).judged().passed()).isFalse();
        var again = failed.and(open(40, 2));
        assertThat(((Walkthrough.Open) again.state()).opened().attempt()).isEqualTo(2);
        assertThat(((Walkthrough.Open) again.state()).readings()).isEmpty();
        var passed = ALL.givenNothing();
        for (WalkthroughCommand command : WalkthroughSamples.all("yn", "yn", "yn")) {
            passed = passed.and(command);
        }
        passed.when(open(40, 2)).thenRefused(new WalkthroughRejection.Over(true));
        passed.when(reading(NEW, 41, 1, "no")).thenRefused(new WalkthroughRejection.Over(true));
    }

    @Test
    void an_answer_is_replaced_until_it_is_judged_and_the_same_twice_is_once() {
        var given = ALL.after(open(0, 2), reading(NEW, 1, 1, "yes"));
        given.when(reading(NEW, 9, 1, "yes")).thenAlreadyDone();
        given.when(reading(NEW, 9, 1, "no")).thenKinds(ReadingGiven.class);
        given.when(open(9, 2)).thenRefused(new WalkthroughRejection.StillOpen());
    }

    @Test
    void only_who_is_asked_answers_and_only_what_fits() {
        var given = ALL.after(open(0, 2));
        given.when(reading(new UserId("zoe"), 1, 1, "yes")).thenRefused(new WalkthroughRejection.NotInvited());
        given.when(reading(NEW, 1, 3, "yes")).thenRefused(new WalkthroughRejection.NoSuchProbe(2));
        given.when(reading(NEW, 1, 0, "yes")).thenRefused(new WalkthroughRejection.NoSuchProbe(2));
        given.when(reading(NEW, 1, 1, "maybe")).thenRefusedAt("/label/answer/option");
        given.when(new GiveReading(by(NEW, 1), 1, label("yes"), " ", null)).thenRefusedAt("/reading");
        given.when(new EndWalkthrough(request(1), " ")).thenRefusedAt("/justification");
        ALL.givenNothing().when(reading(NEW, 1, 1, "yes")).thenRefused(new WalkthroughRejection.NotOpened());
    }

    @Test
    void all_kinds_of_people_must_be_asked_about_several_items() {
        OpenWalkthrough good = open(0, 2);
        ALL.givenNothing().when(good).thenKinds(WalkthroughOpened.class);
        ALL.givenNothing().when(open(0, 1)).thenRefusedAt("/probes");
        ALL.givenNothing()
                .when(new OpenWalkthrough(
                        good.origin(), good.project(), 2, good.schema(), good.probes(), new TreeMap<>(), good.policy()))
                .thenRefusedAt("/participants");
        assertThatThrownBy(() -> new WalkthroughPolicy(0.8, 0.9, 0.5, 2)).hasMessageStartingWith("floor ");
        assertThatThrownBy(() -> new WalkthroughPolicy(0, 0, 0.5, 2)).hasMessageStartingWith("agreement ");
    }
}
