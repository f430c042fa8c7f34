package dev.assay.write.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LaneTailTest {
    private final LaneTail tail = new LaneTail(10);

    private void publish(long from, long to) {
        tail.publish(LongStream.rangeClosed(from, to).mapToObj(Events::at).toList());
    }

    private Optional<List<Long>> after(long offset, int limit) {
        return tail.after(offset, limit).map(Events::offsets);
    }

    @Test
    void it_knows_nothing_from_before_it_was_opened() {
        assertThat(after(9, 5)).isEmpty();
        assertThat(after(10, 5)).contains(List.of());
        assertThat(tail.head()).isEqualTo(10);
    }

    @Test
    void it_shows_what_came_after_an_offset_in_order_and_up_to_the_limit() {
        publish(11, 15);
        assertThat(after(10, 5)).contains(List.of(11L, 12L, 13L, 14L, 15L));
        assertThat(after(12, 2)).contains(List.of(13L, 14L));
        assertThat(after(15, 2)).contains(List.of());
        assertThat(after(9, 2)).as("older than the tail").isEmpty();
    }

    @Test
    void it_forgets_the_oldest_events_first() {
        publish(11, 10_000);
        assertThat(after(10, 1)).isEmpty();
        assertThat(after(9_999, 1)).contains(List.of(10_000L));
    }

    @Test
    void who_waits_is_woken_by_the_next_event() {
        var waiting = tail.await(10, Duration.ofMinutes(1));
        assertThat(waiting).isNotDone();
        publish(11, 11);
        assertThat(waiting).isCompletedWithValue(true);
        assertThat(tail.await(10, Duration.ofMinutes(1))).isCompletedWithValue(true);
    }

    @Test
    void patience_ends() {
        assertThat(tail.await(10, Duration.ofMillis(1)))
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(false);
    }
}
