package dev.assay.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TextDistanceTest {
    /** By the table of Wagner and Fischer 1974; the repetition is the seed. */
    @RepeatedTest(200)
    void the_bits_count_the_same_edits_as_the_table(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int letters = 1 + random.nextInt(5);
        int[] one = random.ints(random.nextInt(300), 0, letters).toArray();
        int[] other = random.ints(random.nextInt(300), 0, letters).toArray();
        assertThat(TextDistance.edits(one, other)).isEqualTo(table(one, other));
    }

    private static int table(int[] one, int[] other) {
        int[] row = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length; j++) {
                int above = row[j];
                int change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length];
    }

    @Test
    void characters_count_once_whatever_their_code_units_and_forms() {
        assertThat(TextDistance.between("\uD83D\uDE00x", "\uD83D\uDE01x")).isEqualTo(0.5);
        assertThat(TextDistance.between("\uFB01n", "fin")).isZero();
        assertThat(TextDistance.between("e\u0301", "\u00C9")).isZero();
        assertThat(TextDistance.between("a\u00A0\tb", "a b")).isZero();
    }
}
