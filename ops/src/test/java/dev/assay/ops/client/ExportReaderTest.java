package dev.assay.ops.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExportReaderTest {
    private static final String ROWS = "{\"a\":1}\n{\"a\":2}\n";

    @Test
    void a_whole_export_is_read() throws IOException, NoSuchAlgorithmException {
        List<Integer> seen = new ArrayList<>();

        long rows = ExportReader.read(
                stream(ROWS + end(2, ROWS)), row -> seen.add(row.path("a").asInt()));

        assertThat(rows).isEqualTo(2);
        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void an_export_without_its_last_line_was_cut_off() {
        assertThatThrownBy(() -> ExportReader.read(stream(ROWS), row -> {})).hasMessageContaining("cut off after 2");
    }

    @Test
    void a_changed_export_is_not_what_was_sent() throws NoSuchAlgorithmException {
        String changed = ROWS.replace('1', '3') + end(2, ROWS);

        assertThatThrownBy(() -> ExportReader.read(stream(changed), row -> {}))
                .hasMessageContaining("not what was sent");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String end(int count, String rows) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(rows.getBytes(StandardCharsets.UTF_8));
        return "{\"_end\":true,\"count\":" + count + ",\"sha256\":\""
                + HexFormat.of().formatHex(digest) + "\"}\n";
    }
}
