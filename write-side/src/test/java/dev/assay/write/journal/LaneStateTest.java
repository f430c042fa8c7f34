package dev.assay.write.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LaneStateTest {
    @Test
    void offsets_go_on_from_the_head_without_gaps() {
        LaneState state = new LaneState(41);
        assertThat(offsets(state.place(Events.unplaced(2)))).containsExactly(42L, 43L);
        assertThat(offsets(state.place(Events.unplaced(1)))).containsExactly(44L);
        assertThat(state.head()).isEqualTo(44);
    }

    @Test
    void a_batch_stays_in_the_segment_it_begins_in() {
        LaneState state = new LaneState(JournalSchema.SEGMENT - 1);
        assertThat(state.place(Events.unplaced(3)))
                .extracting(LogTables.Placed::segment)
                .containsOnly(0L);
        assertThat(state.place(Events.unplaced(1)))
                .extracting(LogTables.Placed::segment)
                .containsOnly(1L);
    }

    @Test
    void the_index_is_complete_up_to_its_first_gap() {
        LaneState state = new LaneState(0);
        LongStream.rangeClosed(2, 600)
                .forEach(offset -> assertThat(state.indexed(offset)).isZero());
        assertThat(state.indexed(1)).isEqualTo(600);
        LongStream.rangeClosed(601, 1099)
                .forEach(offset -> assertThat(state.indexed(offset)).isZero());
        assertThat(state.indexed(1100)).isEqualTo(1100);
    }

    private static List<Long> offsets(List<LogTables.Placed> placed) {
        return placed.stream().map(event -> event.event().offset()).toList();
    }
}
