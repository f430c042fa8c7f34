package dev.assay.ops.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnerLockTest {
    @TempDir
    private Path temporary;

    @Test
    void refuses_a_second_owner_however_often_it_asks() {
        NodeDirectory directory = NodeDirectory.prepare(temporary);
        try (OwnerLock first = OwnerLock.claim(directory)) {
            assertThat(first).isNotNull();
            refused(directory);
            refused(directory);
        }
    }

    @Test
    void can_be_claimed_again_once_released() {
        NodeDirectory directory = NodeDirectory.prepare(temporary);
        OwnerLock.claim(directory).close();
        OwnerLock.claim(directory).close();
    }

    private static void refused(NodeDirectory directory) {
        assertThatThrownBy(() -> OwnerLock.claim(directory))
                .isInstanceOf(DataDirectoryInUseException.class)
                .hasMessageContaining(directory.root().toString());
    }
}
