package dev.assay.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.agreement.Pairing.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class OptimalAssignmentTest {
    /** The repetition is the seed. */
    @RepeatedTest(300)
    void no_other_pairing_shares_more(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int columns = 1 + random.nextInt(6);
        List<List<Pair>> rows = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            List<Pair> pairs = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                if (random.nextInt(3) > 0) {
                    pairs.add(new Pair(rows.size(), j, (1 + random.nextInt(20)) / 20.0));
                }
            }
            rows.add(pairs);
        }
        List<Pair> best = OptimalAssignment.of(rows, columns).orElseThrow();
        assertThat(best).extracting(Pair::left).doesNotHaveDuplicates().isSorted();
        assertThat(best).extracting(Pair::right).doesNotHaveDuplicates();
        assertThat(best.stream().mapToDouble(Pair::overlap).sum())
                .isCloseTo(most(rows, 0, new boolean[columns]), within(1e-9));
    }

    /** By trying everything. */
    private static double most(List<List<Pair>> rows, int row, boolean[] taken) {
        if (row == rows.size()) {
            return 0;
        }
        double most = most(rows, row + 1, taken);
        for (Pair pair : rows.get(row)) {
            if (!taken[pair.right()]) {
                taken[pair.right()] = true;
                most = Math.max(most, pair.overlap() + most(rows, row + 1, taken));
                taken[pair.right()] = false;
            }
        }
        return most;
    }
}
