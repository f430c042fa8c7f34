package dev.assay.ops.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class EmbeddedCassandraSettingsTest {
    private static final EmbeddedCassandraSettings USUAL =
            EmbeddedCassandraSettings.of(Path.of("data"), Path.of("lib-cassandra"));

    @Test
    void syncs_every_write_with_one_gibibyte_of_heap_by_default() {
        assertThat(USUAL.commitlogSync()).isEqualTo(new CommitlogSync.Batch());
        assertThat(USUAL.heapMebibytes()).isEqualTo(1024);
        assertThat(USUAL.dataDirectory()).isAbsolute();
    }

    @Test
    void refuses_a_periodic_commit_log_and_says_why() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommitlogSync.named("periodic", Duration.ofMillis(5)))
                .withMessageContaining("single replica")
                .withMessageContaining("batch or group");
    }

    @Test
    void reads_the_safe_modes_by_name() {
        Duration window = Duration.ofMillis(5);

        assertThat(CommitlogSync.named("batch", window)).isEqualTo(new CommitlogSync.Batch());
        assertThat(CommitlogSync.named("group", window)).isEqualTo(new CommitlogSync.Group(window));
        assertThatIllegalArgumentException().isThrownBy(() -> CommitlogSync.named("never", window));
    }

    @Test
    void keeps_the_group_window_between_one_and_ten_milliseconds() {
        assertThat(new CommitlogSync.Group(Duration.ofMillis(10)).window()).hasMillis(10);
        assertThatIllegalArgumentException().isThrownBy(() -> new CommitlogSync.Group(Duration.ofMillis(11)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CommitlogSync.Group(Duration.ZERO));
    }

    @Test
    void refuses_a_heap_too_small_and_a_start_without_time() {
        assertThatIllegalArgumentException().isThrownBy(() -> USUAL.withHeapMebibytes(128));
        assertThatIllegalArgumentException().isThrownBy(() -> USUAL.withStartTimeout(Duration.ZERO));
    }
}
