package dev.assay.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {
    private static final List<String> TONES = List.of("good", "fair", "bad");
    private static final LabelSchema SCHEMA = new LabelSchema(List.of(
            new LabelField.ChoiceField("tone", "Tone", true, TONES),
            new LabelField.TextField("note", "Note", false, 20)));
    private static final UserId ODD = new UserId("odd");
    private static final List<UserId> DILIGENT =
            List.of(new UserId("ann"), new UserId("bob"), new UserId("cid"), new UserId("dot"));

    private final Screening screening = new Screening(SCHEMA, ScreeningRules.DEFAULT);
    private final Map<UserId, List<Suspicion>> found = new HashMap<>();
    private final Random random = new Random(7);

    private static Label label(String tone) {
        return new Label(Map.of("tone", new LabelValue.Choice(tone)));
    }

    private static String truth(int item) {
        return TONES.get(item * 7 % 5 % 3);
    }

    private String mostly(double accuracy, int item) {
        return random.nextDouble() < accuracy ? truth(item) : TONES.get(random.nextInt(3));
    }

    /** Four diligent labelers, then the odd one, answer the items. */
    private void play(int from, int to, IntFunction<String> odd) {
        for (int item = from; item < to; item++) {
            Map<UserId, String> given = new LinkedHashMap<>();
            for (UserId labeler : DILIGENT) {
                given.put(labeler, mostly(0.88, item));
            }
            given.put(ODD, odd.apply(item));
            close(item, given, null);
        }
    }

    private void close(int item, Map<UserId, String> given, @Nullable Label truth) {
        given.forEach((labeler, tone) -> screening.label("i" + item, labeler, label(tone)));
        screening
                .closed("i" + item, truth)
                .forEach((labeler, suspicion) ->
                        found.computeIfAbsent(labeler, who -> new ArrayList<>()).add(suspicion));
    }

    private List<Suspicion> found(UserId labeler) {
        return found.getOrDefault(labeler, List.of());
    }

    private Suspicion first(UserId labeler) {
        return found(labeler).get(0);
    }

    private void assertOnlyTheOdd(Kind kind, int within) {
        assertThat(found).containsOnlyKeys(ODD);
        assertThat(first(ODD).kind()).isEqualTo(kind);
        assertThat(first(ODD).labels()).isLessThanOrEqualTo(within);
    }

    @Test
    void whoever_answers_always_the_same_is_careless() {
        play(0, 40, item -> "good");
        assertOnlyTheOdd(Kind.CARELESS, 20);
    }

    @Test
    void whoever_answers_in_turn_is_careless() {
        play(0, 40, item -> TONES.get(item % 3));
        assertOnlyTheOdd(Kind.CARELESS, 20);
    }

    @Test
    void gold_shows_the_careless_without_anybody_else() {
        List<Suspicion> suspected = new ArrayList<>();
        for (int item = 0; item < 40; item++) {
            screening.gold(ODD, label("good"), label(truth(item))).ifPresent(suspected::add);
            assertThat(screening.gold(DILIGENT.get(0), label(truth(item)), label(truth(item))))
                    .isEmpty();
        }
        assertThat(suspected.get(0).kind()).isEqualTo(Kind.CARELESS);
        assertThat(suspected.get(0).labels()).isLessThanOrEqualTo(25);
    }

    @Test
    void whoever_answers_at_random_is_careless() {
        play(0, 40, item -> TONES.get(random.nextInt(3)));
        assertThat(first(ODD).kind()).isEqualTo(Kind.CARELESS);
        assertThat(first(ODD).labels()).isLessThanOrEqualTo(40);
        assertThat(first(ODD).explanation())
                .startsWith("Of %d answers".formatted(first(ODD).evidence()))
                .contains("do not depend on the items");
    }

    @Test
    void whoever_copies_is_found_with_whom_they_copied() {
        for (int item = 0; item < 60; item++) {
            Map<UserId, String> given = new LinkedHashMap<>();
            for (UserId labeler : DILIGENT) {
                given.put(labeler, mostly(0.7, item));
            }
            given.put(ODD, given.getOrDefault(DILIGENT.get(2), ""));
            close(item, given, null);
        }
        assertOnlyTheOdd(Kind.COPYING, 40);
        assertThat(first(ODD).source()).isEqualTo(DILIGENT.get(2));
        assertThat(first(ODD).observed()).isGreaterThan(first(ODD).expected());
    }

    @Test
    void whoever_stops_looking_after_a_long_good_record_is_found_as_soon() {
        play(0, 300, item -> mostly(0.95, item));
        assertThat(found).isEmpty();
        play(300, 340, item -> "bad");
        assertOnlyTheOdd(Kind.CARELESS, 335);
    }

    @Test
    void a_known_answer_tells_without_any_peers() {
        for (int item = 0; item < 40; item++) {
            close(item, Map.of(ODD, "good"), label(truth(item)));
        }
        assertOnlyTheOdd(Kind.CARELESS, 25);
    }

    @Test
    void a_suspicion_begins_the_test_anew() {
        play(0, 80, item -> "good");
        assertThat(found(ODD)).hasSizeGreaterThan(1);
        assertThat(found(ODD).get(1).labels())
                .isGreaterThanOrEqualTo(first(ODD).labels() + ScreeningRules.DEFAULT.fewest());
    }

    @Test
    void the_same_labels_lead_to_the_same_suspicions() {
        List<Map<UserId, Suspicion>> both = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            Screening again = new Screening(SCHEMA, ScreeningRules.DEFAULT);
            Random same = new Random(3);
            Map<UserId, Suspicion> all = new HashMap<>();
            for (int item = 0; item < 60; item++) {
                for (UserId labeler : DILIGENT) {
                    again.label("i" + item, labeler, label(same.nextDouble() < 0.9 ? truth(item) : "fair"));
                }
                again.label("i" + item, ODD, label(TONES.get(same.nextInt(3))));
                all.putAll(again.closed("i" + item, null));
            }
            both.add(all);
        }
        assertThat(both.get(0)).isNotEmpty().isEqualTo(both.get(1));
    }

    /** Where nearly all items have the same answer, giving it again and again is no sign of anything. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.98, 0.9})
    void whoever_always_says_the_usual_where_it_is_right_is_let_be(double usual) {
        int suspected = 0;
        for (int seed = 0; seed < 50; seed++) {
            Screening one = new Screening(SCHEMA, ScreeningRules.DEFAULT);
            Random own = new Random(seed);
            Set<UserId> odd = new HashSet<>();
            for (int item = 0; item < 200; item++) {
                String truth = own.nextDouble() < usual ? "good" : "bad";
                for (UserId labeler : DILIGENT) {
                    one.label("i" + item, labeler, label(own.nextDouble() < 0.97 ? truth : "fair"));
                }
                odd.addAll(one.closed("i" + item, null).keySet());
            }
            suspected += odd.size();
        }
        assertThat(suspected).isLessThanOrEqualTo(50 * DILIGENT.size() / 20);
    }

    @Test
    void few_who_look_are_suspected() {
        int suspected = 0;
        for (int seed = 0; seed < 200; seed++) {
            Screening one = new Screening(SCHEMA, ScreeningRules.DEFAULT);
            Random own = new Random(seed);
            boolean odd = false;
            for (int item = 0; item < 100; item++) {
                for (UserId labeler : DILIGENT) {
                    one.label("i" + item, labeler, label(own.nextDouble() < 0.9 ? truth(item) : "fair"));
                }
                one.label("i" + item, ODD, label(own.nextDouble() < 0.8 ? truth(item) : TONES.get(own.nextInt(3))));
                odd |= one.closed("i" + item, null).containsKey(ODD);
            }
            suspected += odd ? 1 : 0;
        }
        assertThat(suspected).isLessThanOrEqualTo(10);
    }

    @Test
    void fields_without_classes_and_closing_an_item_nobody_labeled_say_nothing() {
        LabelSchema notes = new LabelSchema(List.of(new LabelField.TextField("note", "Note", true, 20)));
        Screening words = new Screening(notes, ScreeningRules.DEFAULT);
        for (int item = 0; item < 50; item++) {
            words.label("i" + item, ODD, new Label(Map.of("note", new LabelValue.Text("x"))));
            assertThat(words.closed("i" + item, null)).isEmpty();
        }
        assertThat(words.closed("nothing", null)).isEmpty();
    }

    @Test
    void out_of_pace_is_whoever_is_far_from_the_kind_s_usual_time_again_and_again() {
        Screening one = new Screening(SCHEMA, ScreeningRules.DEFAULT);
        for (int answer = 0; answer < 400; answer++) {
            Duration usual = Duration.ofMillis((long) (1000 * Math.exp(2.3 + 0.5 * random.nextGaussian())));
            assertThat(one.timed(DILIGENT.get(answer % 4), "tone", usual)).isEmpty();
        }
        List<Suspicion> odd = new ArrayList<>();
        for (int answer = 0; answer < 9; answer++) {
            one.timed(ODD, "tone", Duration.ofMillis(600)).ifPresent(odd::add);
        }
        assertThat(odd).singleElement().satisfies(of -> {
            assertThat(of.kind()).isEqualTo(Kind.TOO_FAST);
            assertThat(of.observed()).isBetween(0.5, 0.7);
            assertThat(of.expected()).isBetween(9.0, 11.0);
            assertThat(of.explanation()).contains("no proof");
        });
        odd.clear();
        for (int answer = 0; answer < 9; answer++) {
            one.timed(ODD, "tone", Duration.ofMinutes(10)).ifPresent(odd::add);
        }
        assertThat(odd).extracting(Suspicion::kind).containsExactly(Kind.TOO_SLOW);
        assertThat(one.timed(ODD, "another kind", Duration.ofMillis(500))).isEmpty();
    }

    @Test
    void rules_out_of_range_name_the_member() {
        assertThatThrownBy(() -> new ScreeningRules(0.4, 20, 300, 8, 3.5)).hasMessageContaining("diligence");
        assertThatThrownBy(() -> new ScreeningRules(0.8, 1, 300, 8, 3.5)).hasMessageContaining("carelessOdds");
        assertThatThrownBy(() -> new ScreeningRules(0.8, 20, Double.NaN, 8, 3.5))
                .hasMessageContaining("copyingOdds");
        assertThatThrownBy(() -> new ScreeningRules(0.8, 20, 300, 2, 3.5)).hasMessageContaining("fewest");
        assertThatThrownBy(() -> new ScreeningRules(0.8, 20, 300, 8, 1)).hasMessageContaining("pace");
    }
}
