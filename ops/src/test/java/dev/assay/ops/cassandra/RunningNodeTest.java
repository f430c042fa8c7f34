package dev.assay.ops.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunningNodeTest {
    @TempDir
    private Path temporary;

    @Test
    void reads_what_was_written_last() {
        NodeDirectory directory = NodeDirectory.prepare(temporary);
        RunningNode node = new RunningNode(42, new NodePorts(19042, 17000), "abc");

        new RunningNode(41, new NodePorts(1, 2), "old").write(directory);
        node.write(directory);

        assertThat(RunningNode.read(directory)).contains(node);
    }

    @Test
    void knows_nothing_in_a_new_directory_or_from_a_damaged_file() throws IOException {
        NodeDirectory directory = NodeDirectory.prepare(temporary);
        assertThat(RunningNode.read(directory)).isEmpty();

        Files.writeString(directory.nodeFile(), "pid=forty-two");
        assertThat(RunningNode.read(directory)).isEmpty();
    }
}
