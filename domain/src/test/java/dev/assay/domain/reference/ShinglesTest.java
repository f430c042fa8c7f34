package dev.assay.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.shared.Mix;
import dev.assay.domain.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static Shingles text(String text) {
        return Shingles.of(new ItemContent(Map.<String, ItemValue>of("text", new ItemValue.Text(text))));
    }

    @Test
    void case_punctuation_and_blanks_do_not_count() {
        assertThat(text("The cat  sat -- on the MAT.").resemblance(text("the cat sat on the mat")))
                .isEqualTo(1);
        assertThat(text("ﬁne").resemblance(text("fine"))).isEqualTo(1);
    }

    @Test
    void resemblance_is_shared_pairs_of_words_over_pairs_of_either() {
        assertThat(text("a b c d").resemblance(text("a b c e")))
                .as("edge-a, a-b, b-c of edge-a, a-b, b-c, c-d, d-edge, c-e, e-edge")
                .isCloseTo(3 / 7.0, within(1e-12));
        assertThat(text("a b").resemblance(text("b a"))).as("order counts").isZero();
        assertThat(text("a").resemblance(text("a"))).isEqualTo(1);
        assertThat(text("").resemblance(text(""))).as("nothing in common").isZero();
        assertThat(text("?!").hashes()).isEmpty();
    }

    @Test
    void every_field_counts_under_its_name() {
        ItemContent one = new ItemContent(Map.of(
                "n", new ItemValue.Number(new BigDecimal("1.50")),
                "sold", new ItemValue.Flag(true),
                "photo", new ItemValue.Image("a.png", 10, 10)));
        ItemContent other = new ItemContent(Map.of(
                "n", new ItemValue.Number(new BigDecimal("1.5")),
                "sold", new ItemValue.Flag(false),
                "photo", new ItemValue.Image("a.png", 10, 10)));
        assertThat(Shingles.of(one).resemblance(Shingles.of(other))).isEqualTo(2 / 4.0);
        assertThat(text("1.5").resemblance(Shingles.of(one))).isZero();
    }

    private static Shingles number(String value, boolean sold) {
        return Shingles.of(
                new ItemContent(
                        Map.of("price", new ItemValue.Number(new BigDecimal(value)), "sold", new ItemValue.Flag(sold))),
                Map.of("price", 16.0),
                Map.of());
    }

    @Test
    void numbers_with_a_scale_are_alike_when_they_are_near() {
        assertThat(number("100", true).resemblance(number("100.5", true))).isEqualTo(1);
        assertThat(number("100", true).resemblance(number("102", true)))
                .as("16 - 2 cells and the flag, of 16 + 2 and the flag, which weighs 16")
                .isCloseTo(30 / 34.0, within(1e-12));
        assertThat(number("100", true).resemblance(number("100", false)))
                .as("a flag weighs as much as a number")
                .isCloseTo(16 / 48.0, within(1e-12));
        assertThat(number("100", true).resemblance(number("116", true)))
                .as("a scale apart they have nothing in common")
                .isCloseTo(16 / 48.0, within(1e-12));
        assertThat(number("-3", true).resemblance(number("-2.5", true))).isEqualTo(1);
        assertThat(number("1e30", true).resemblance(number("1e30", true))).isEqualTo(1);
    }

    private static Shingles picture(String url, long bits) {
        return Shingles.of(
                new ItemContent(Map.<String, ItemValue>of("photo", new ItemValue.Image(url, 10, 10))),
                Map.of(),
                Map.of(url, new PictureHash(bits)));
    }

    @Test
    void pictures_are_alike_when_they_look_alike() {
        assertThat(picture("a.png", 0b1011).resemblance(picture("b.jpg", 0b1011)))
                .isEqualTo(1);
        assertThat(picture("a.png", 0b1011).resemblance(picture("b.jpg", 0b1000)))
                .as("2 bits differ")
                .isCloseTo(62 / 66.0, within(1e-12));
        assertThat(picture("a.png", 0).resemblance(picture("b.jpg", -1))).isZero();
    }

    @Test
    void a_scale_is_a_number_above_0_for_a_field() {
        ReferenceCheck wrong = new ReferenceCheck(
                ReferenceCheck.Mode.SHOW, 0.8, 0, "", new TreeMap<>(Map.of("price", 0.0, "rooms", 2.0)));
        assertThat(wrong.violations()).extracting(Violation::pointer).containsExactly("/scales/price");
    }

    @Test
    void keys_are_stored_and_so_never_change() {
        assertThat(Bands.of(text("the cat sat on the mat"))).hasSize(Bands.BANDS);
        assertThat(Bands.of(text("the cat sat on the mat"))).isEqualTo(Bands.of(text("The cat sat on the mat!")));
        assertThat(Bands.of(text("?"))).isEmpty();
        assertThat(Mix.hash("text=the cat")).isEqualTo(-5622374045454343803L);
        assertThat(Bands.of(text("the cat sat on the mat")).get(0)).isEqualTo(-8995362641529895035L);
    }

    /** Two sets of a resemblance, from random members. */
    private static List<Shingles> pair(Random random, double resemblance, int union) {
        List<Long> members = new ArrayList<>();
        for (int i = 0; i < union; i++) {
            members.add(random.nextLong());
        }
        int both = (int) Math.round(resemblance * union);
        int left = (union - both) / 2;
        Set<Long> one = new HashSet<>(members.subList(0, both + left));
        Set<Long> other = new HashSet<>(members.subList(0, both));
        other.addAll(members.subList(both + left, union));
        return List.of(new Shingles(one), new Shingles(other));
    }

    @Test
    void similar_items_share_a_key_as_often_as_is_said() {
        long seed = 4711;
        Random random = new Random(seed);
        for (double resemblance : new double[] {0.3, 0.5, 0.7, 0.8}) {
            int found = 0;
            int tries = 1500;
            for (int i = 0; i < tries; i++) {
                List<Shingles> pair = pair(random, resemblance, 40);
                found += Collections.disjoint(Bands.of(pair.get(0)), Bands.of(pair.get(1))) ? 0 : 1;
            }
            double expected = 1 - Math.pow(1 - Math.pow(resemblance, Bands.ROWS), Bands.BANDS);
            assertThat(found / (double) tries)
                    .as("resemblance %s, seed %d", resemblance, seed)
                    .isCloseTo(expected, within(0.05));
        }
    }

    @Test
    void a_policy_names_what_does_not_hold_in_it() {
        assertThat(new ReferenceCheck(ReferenceCheck.Mode.REVIEW, 0.4, 1, "two words").violations())
                .extracting(Violation::pointer)
                .containsExactly("/minSimilarity", "/tolerance", "/skill");
        assertThat(ReferenceCheck.OFF.violations()).isEmpty();
        assertThat(ReferenceCheck.OFF.looks()).isFalse();
    }
}
