package dev.assay.domain.goldset;

import static dev.assay.domain.goldset.GoldSetSamples.NO;
import static dev.assay.domain.goldset.GoldSetSamples.ODD;
import static dev.assay.domain.goldset.GoldSetSamples.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.TaskId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoldSelectionTest {
    private static final GoldSetPolicy POLICY = new GoldSetPolicy(14, 20, 1, 0.2, 30, 0.85, 0.8, 5, 1);
    private static final List<StratumSize> SIZES =
            List.of(new StratumSize(YES, 700, 40), new StratumSize(NO, 290, 40), new StratumSize(ODD, 10, 10));

    private static List<GoldCandidate> candidates(int each) {
        List<GoldCandidate> all = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            all.add(GoldSetSamples.candidate(3 * i, YES));
            all.add(GoldSetSamples.candidate(3 * i + 1, NO));
            all.add(GoldSetSamples.candidate(3 * i + 2, ODD));
        }
        return all;
    }

    private static Map<GoldStratum, Long> chosen(List<GoldStratum> held, int each) {
        return GoldSelection.choose(SIZES, held, candidates(each), POLICY, "seed").candidates().stream()
                .collect(Collectors.groupingBy(GoldCandidate::stratum, Collectors.counting()));
    }

    @Test
    void kinds_get_their_share_and_edge_cases_no_less_than_theirs() {
        assertThat(chosen(List.of(), 40)).isEqualTo(Map.of(YES, 11L, NO, 5L, ODD, 4L));
    }

    @Test
    void what_the_set_has_counts() {
        List<GoldStratum> held = new ArrayList<>(Collections.nCopies(11, YES));
        assertThat(chosen(held, 40)).isEqualTo(Map.of(NO, 5L, ODD, 4L));
    }

    @Test
    void where_candidates_of_a_kind_are_missing_others_fill_the_set() {
        assertThat(chosen(Collections.nCopies(8, YES), 4).values().stream()
                        .mapToLong(n -> n)
                        .sum())
                .isEqualTo(12);
    }

    @Test
    void a_rare_kind_gets_the_minimum() {
        GoldStratum rare = new GoldStratum("mood", "law", Difficulty.MIXED, "answer=yes", false);
        List<StratumSize> sizes = List.of(new StratumSize(YES, 9999, 9), new StratumSize(rare, 1, 1));
        GoldSelection.Chosen chosen =
                GoldSelection.choose(sizes, List.of(), List.of(GoldSetSamples.candidate(5, rare)), POLICY, "seed");
        assertThat(chosen.strata())
                .contains(new StratumCount(rare, 1, 1, 0, 1, 1))
                .contains(new StratumCount(YES, 9999, 9, 0, 20, 0));
    }

    @Test
    void the_same_seed_chooses_the_same_in_whatever_order_they_come_and_another_others() {
        List<GoldCandidate> shuffled = candidates(40);
        Collections.shuffle(shuffled, new Random(7));
        List<GoldCandidate> first = GoldSelection.choose(SIZES, List.of(), candidates(40), POLICY, "a")
                .candidates();
        assertThat(GoldSelection.choose(SIZES, List.of(), shuffled, POLICY, "a").candidates())
                .isEqualTo(first);
        assertThat(GoldSelection.choose(SIZES, List.of(), shuffled, POLICY, "b").candidates())
                .isNotEqualTo(first);
        assertThat(GoldSelection.choose(SIZES, List.of(), GoldSelection.shortlist(shuffled, POLICY, "a"), POLICY, "a")
                        .candidates())
                .as("from the short list")
                .isEqualTo(first);
    }

    @Test
    void nothing_is_chosen_twice_nor_more_than_there_is_room_for() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int held = random.nextInt(25);
            List<GoldStratum> kinds = IntStream.range(0, held)
                    .mapToObj(i -> List.of(YES, NO, ODD).get(random.nextInt(3)))
                    .toList();
            List<GoldCandidate> all = candidates(random.nextInt(10));
            List<TaskId> tasks = GoldSelection.choose(SIZES, kinds, all, POLICY, "s" + round).candidates().stream()
                    .map(GoldCandidate::task)
                    .toList();
            assertThat(new HashSet<>(tasks)).as("round %d", round).hasSameSizeAs(tasks);
            assertThat(tasks).as("round %d", round).hasSize(Math.min(all.size(), Math.max(0, 20 - held)));
        }
    }
}
