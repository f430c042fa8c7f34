package dev.assay.domain.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.instruction.WordDiff.Piece;
import dev.assay.domain.instruction.WordDiff.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static String without(Kind kind, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void a_changed_word_stands_between_what_stayed() {
        assertThat(WordDiff.between("Read it twice, then label.", "Read it thrice, then label."))
                .containsExactly(
                        new Piece(Kind.SAME, "Read it "),
                        new Piece(Kind.REMOVED, "twice"),
                        new Piece(Kind.ADDED, "thrice"),
                        new Piece(Kind.SAME, ", then label."));
    }

    @Test
    void equal_texts_have_one_piece_and_empty_ones_none() {
        assertThat(WordDiff.between("Same.", "Same.")).containsExactly(new Piece(Kind.SAME, "Same."));
        assertThat(WordDiff.between("", "")).isEmpty();
        assertThat(WordDiff.between("", "New.")).containsExactly(new Piece(Kind.ADDED, "New."));
        assertThat(WordDiff.between("Old.", "")).containsExactly(new Piece(Kind.REMOVED, "Old."));
    }

    @Test
    void the_script_of_the_paper_s_example_has_five_edits() {
        // Myers 1986, figure 1: ABCABBA to CBABAC takes D = 5 edits.
        List<Piece> pieces = WordDiff.between("A-B-C-A-B-B-A".replace('-', '\n'), "C-B-A-B-A-C".replace('-', '\n'));
        assertThat(without(Kind.ADDED, pieces)).isEqualTo("A\nB\nC\nA\nB\nB\nA");
        List<Piece> dense = WordDiff.between("!?.!??!", ".?!?!.");
        long edits = dense.stream()
                .filter(piece -> piece.kind() != Kind.SAME)
                .mapToLong(piece -> piece.text().length())
                .sum();
        assertThat(edits).isEqualTo(5);
    }

    @Test
    void either_text_can_be_read_from_the_pieces_and_no_script_is_shorter() {
        long seed = 20260105;
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            String before = text(random);
            String after = text(random);
            List<Piece> pieces = WordDiff.between(before, after);
            assertThat(without(Kind.ADDED, pieces))
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(before);
            assertThat(without(Kind.REMOVED, pieces))
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(after);
            long edits = pieces.stream()
                    .filter(piece -> piece.kind() != Kind.SAME)
                    .mapToLong(piece -> piece.text().length())
                    .sum();
            assertThat(edits).as("seed %d run %d", seed, run).isEqualTo(shortest(before, after));
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(14))
                .mapToObj(i -> ".!?,".substring(random.nextInt(4)).substring(0, 1))
                .collect(Collectors.joining());
    }

    /** By the longest common subsequence. */
    private static int shortest(String a, String b) {
        int[][] common = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                common[i][j] = a.charAt(i - 1) == b.charAt(j - 1)
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return a.length() + b.length() - 2 * common[a.length()][b.length()];
    }

    @Test
    void texts_too_far_apart_are_replaced_whole() {
        List<String> a = new ArrayList<>();
        List<String> b = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            a.add("a" + i);
            b.add("b" + i);
        }
        List<Piece> pieces = WordDiff.between(String.join(" ", a) + " end", String.join(" ", b) + " end");
        assertThat(pieces).extracting(Piece::kind).containsExactly(Kind.REMOVED, Kind.ADDED, Kind.SAME);
    }
}
