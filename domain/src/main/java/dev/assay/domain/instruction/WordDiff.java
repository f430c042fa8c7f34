package dev.assay.domain.instruction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The difference of two texts word by word: a shortest edit script by the greedy algorithm of E. W. Myers, “An O(ND)
 * Difference Algorithm and Its Variations”, Algorithmica 1 (1986), figure 2, over words, stretches of white space and
 * single other characters. Texts more than {@value #MOST_EDITS} edits apart are shown as replaced whole.
 */
public final class WordDiff {
    private static final int MOST_EDITS = 1_000;
    private static final Pattern TOKEN = Pattern.compile("(?s)\\s+|[\\p{L}\\p{N}_]+|.");

    private final List<String> before;
    private final List<String> after;
    private final List<Piece> reversed = new ArrayList<>();

    /** A stretch of text and what became of it. */
    public record Piece(Kind kind, String text) {
        /** What became of a stretch. */
        public enum Kind {
            SAME,
            REMOVED,
            ADDED
        }
    }

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Pieces in reading order: without the added ones they are the text before, without the removed ones that after. */
    public static List<Piece> between(String before, String after) {
        List<String> a = tokens(before);
        List<String> b = tokens(after);
        int prefix = 0;
        while (prefix < a.size() && prefix < b.size() && a.get(prefix).equals(b.get(prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < Math.min(a.size(), b.size()) - prefix
                && a.get(a.size() - 1 - suffix).equals(b.get(b.size() - 1 - suffix))) {
            suffix++;
        }
        List<Piece> pieces = new ArrayList<>();
        a.subList(0, prefix).forEach(word -> pieces.add(new Piece(Piece.Kind.SAME, word)));
        pieces.addAll(new WordDiff(a.subList(prefix, a.size() - suffix), b.subList(prefix, b.size() - suffix)).edits());
        a.subList(a.size() - suffix, a.size()).forEach(word -> pieces.add(new Piece(Piece.Kind.SAME, word)));
        return joined(pieces);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private List<Piece> edits() {
        if (before.isEmpty() || after.isEmpty()) {
            return replaced();
        }
        return trace().map(this::walkedBack).orElseGet(this::replaced);
    }

    private List<Piece> replaced() {
        List<Piece> pieces = new ArrayList<>();
        before.forEach(word -> pieces.add(new Piece(Piece.Kind.REMOVED, word)));
        after.forEach(word -> pieces.add(new Piece(Piece.Kind.ADDED, word)));
        return pieces;
    }

    /** How far each diagonal reached before each number of edits; empty when the texts are too far apart. */
    private Optional<List<int[]>> trace() {
        int most = Math.min(before.size() + after.size(), MOST_EDITS);
        int[] furthest = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            trace.add(furthest.clone());
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int middle = most + 1;
                boolean down = down(furthest, middle, edits, diagonal);
                int x = down ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;
                int y = x - diagonal;
                while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
                    x++;
                    y++;
                }
                furthest[middle + diagonal] = x;
                if (x >= before.size() && y >= after.size()) {
                    return Optional.of(trace);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean down(int[] furthest, int middle, int edits, int diagonal) {
        return diagonal == -edits
                || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
    }

    private List<Piece> walkedBack(List<int[]> trace) {
        int x = before.size();
        int y = after.size();
        int middle = trace.get(0).length / 2;
        for (int edits = trace.size() - 1; edits > 0; edits--) {
            int[] furthest = trace.get(edits);
            int diagonal = x - y;
            boolean down = down(furthest, middle, edits, diagonal);
            int fromX = furthest[middle + (down ? diagonal + 1 : diagonal - 1)];
            int fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
            int stepX = down ? fromX : fromX + 1;
            same(x, stepX);
            reversed.add(
                    down
                            ? new Piece(Piece.Kind.ADDED, after.get(fromY))
                            : new Piece(Piece.Kind.REMOVED, before.get(fromX)));
            x = fromX;
            y = fromY;
        }
        same(x, 0);
        Collections.reverse(reversed);
        return reversed;
    }

    private void same(int from, int to) {
        for (int x = from; x > to; x--) {
            reversed.add(new Piece(Piece.Kind.SAME, before.get(x - 1)));
        }
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(pieces.get(i).text());
            if (i + 1 == pieces.size()
                    || pieces.get(i + 1).kind() != pieces.get(i).kind()) {
                joined.add(new Piece(pieces.get(i).kind(), text.toString()));
                text.setLength(0);
            }
        }
        return List.copyOf(joined);
    }
}
