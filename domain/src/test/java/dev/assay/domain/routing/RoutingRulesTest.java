package dev.assay.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoutingRulesTest {
    private static final UserId ANN = new UserId("ann");
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final RoutingPolicy SPECIALISTS = policy(0, 0);

    private static RoutingPolicy policy(int quota, int breakAfter) {
        return new RoutingPolicy(Weights.DEFAULT, 600, 30, new TreeSet<>(List.of("radiology")), quota, breakAfter, 10);
    }

    private static Instant minute(int minutes) {
        return NINE.plusSeconds(60L * minutes);
    }

    private static Requirement needs(String domain, String... skills) {
        return new Requirement(domain, new TreeSet<>(List.of(skills)));
    }

    private static LabelerProfile able(Map<String, Instant> certificates, String... skills) {
        return new LabelerProfile(ANN, Set.of(skills), certificates, false, 0, Set.of());
    }

    @Test
    void a_line_reads_back_from_its_text() {
        Line full = new Line("sentiment", "finance", new TreeSet<>(List.of("legal", "german")), 3);
        assertThat(full.text()).isEqualTo("type=sentiment domain=finance skills=german,legal priority=3");
        for (Line line : List.of(full, Line.USUAL, new Line("", "", new TreeSet<>(List.of("x")), 0))) {
            assertThat(Line.parse(line.text())).isEqualTo(line);
        }
        assertThatThrownBy(() -> Line.parse("colour=red")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoever_lacks_a_skill_is_told_which() {
        assertThat(Eligibility.barrier(able(Map.of(), "german"), needs("", "german", "legal"), SPECIALISTS, NINE))
                .contains(new Barrier.MissingSkills(new TreeSet<>(List.of("legal"))));
        assertThat(Eligibility.barrier(able(Map.of(), "german", "legal"), needs("", "german"), SPECIALISTS, NINE))
                .isEmpty();
    }

    @Test
    void a_certificate_opens_its_domain_until_its_end() {
        Requirement xrays = needs("radiology");
        LabelerProfile certified = able(Map.of("radiology", minute(60)));
        assertThat(Eligibility.barrier(able(Map.of()), xrays, SPECIALISTS, NINE))
                .contains(new Barrier.NoCertificate("radiology"));
        assertThat(Eligibility.barrier(certified, xrays, SPECIALISTS, minute(59)))
                .isEmpty();
        assertThat(Eligibility.barrier(certified, xrays, SPECIALISTS, minute(60)))
                .contains(new Barrier.CertificateExpired("radiology", minute(60)));
        assertThat(Eligibility.barrier(able(Map.of()), xrays, RoutingPolicy.DEFAULT, NINE))
                .as("only where the project asks for one")
                .isEmpty();
    }

    @Test
    void the_stricter_quota_holds_until_the_day_is_over() {
        LabelerProfile own = new LabelerProfile(ANN, Set.of(), Map.of(), false, 2, Set.of());
        Workday day = Workday.begin(NINE).given("a").given("a");
        assertThat(day.barrier(own, policy(5, 0), NINE))
                .contains(new Barrier.QuotaReached(2, Instant.parse("2026-01-06T00:00:00Z")));
        assertThat(day.barrier(LabelerProfile.of(ANN), policy(5, 0), NINE)).isEmpty();
        assertThat(day.withEarlier(3).barrier(LabelerProfile.of(ANN), policy(5, 0), NINE))
                .isPresent();
        Instant tomorrow = NINE.plusSeconds(86_400);
        assertThat(day.asked(tomorrow, policy(5, 0)).barrier(own, policy(5, 0), tomorrow))
                .isEmpty();
    }

    @Test
    void a_break_is_due_after_work_without_one_and_asking_does_not_prolong_it() {
        RoutingPolicy hourly = policy(0, 50);
        Workday day = Workday.begin(NINE);
        for (int minute = 0; minute <= 49; minute++) {
            day = day.asked(minute(minute), hourly);
            assertThat(day.barrier(LabelerProfile.of(ANN), hourly, minute(minute)))
                    .isEmpty();
        }
        day = day.asked(minute(50), hourly);
        for (int minute = 50; minute < 60; minute++) {
            day = day.asked(minute(minute), hourly);
            assertThat(day.barrier(LabelerProfile.of(ANN), hourly, minute(minute)))
                    .contains(new Barrier.BreakDue(minute(60)));
        }
        day = day.asked(minute(60), hourly);
        assertThat(day.barrier(LabelerProfile.of(ANN), hourly, minute(60))).isEmpty();
        assertThat(day.stretchFrom()).isEqualTo(minute(60));
    }

    @Test
    void a_pause_of_ones_own_counts_as_a_break() {
        RoutingPolicy hourly = policy(0, 50);
        Workday day = Workday.begin(NINE).asked(minute(45), hourly).asked(minute(55), hourly);
        assertThat(day.stretchFrom()).as("45 minutes passed without work").isEqualTo(minute(55));
    }

    @Test
    void a_suspended_labeler_gets_nothing() {
        LabelerProfile suspended = new LabelerProfile(ANN, Set.of(), Map.of(), true, 0, Set.of());
        assertThat(Workday.begin(NINE).barrier(suspended, SPECIALISTS, NINE)).contains(new Barrier.Suspended());
    }

    @Test
    void accuracy_starts_from_the_prior_and_follows_the_evidence() {
        assertThat(ExpectedAccuracy.PRIOR.value()).isEqualTo(0.75);
        assertThat(new ExpectedAccuracy(8, 8).value()).isEqualTo(14.0 / 16);
        assertThat(new ExpectedAccuracy(0, 8).value()).isEqualTo(6.0 / 16);
        assertThat(new ExpectedAccuracy(900, 1000).value()).isCloseTo(0.9, within(0.002));
        assertThatThrownBy(() -> new ExpectedAccuracy(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figures_out_of_their_range_are_refused() {
        assertThatThrownBy(() -> new Weights(1, 0, 1, 1, 1, 1, 1)).hasMessageContaining("waiting");
        assertThatThrownBy(() -> new Weights(-1, 1, 1, 1, 1, 1, 1)).hasMessageContaining("weights");
        assertThatThrownBy(() -> new RoutingPolicy(Weights.DEFAULT, 0, 30, Collections.emptySortedSet(), 0, 0, 10))
                .hasMessageContaining("agingSeconds");
        assertThatThrownBy(() -> new RoutingPolicy(Weights.DEFAULT, 1, 30, Collections.emptySortedSet(), 0, 0, 0))
                .hasMessageContaining("breakMinutes");
    }
}
