package dev.assay.ops.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Reads an NDJSON export and holds it against its last line: {@code {"_end":true,"count":…,"sha256":…}}, where the digest
 * is over every byte before that line.
 */
public final class ExportReader {
    private static final int BUFFER = 64 * 1024;

    private ExportReader() {}

    /**
     * Reads to the end.
     *
     * @return how many rows there were
     * @throws IOException when the export was cut off or is not what was sent
     */
    public static long read(InputStream export, Consumer<JsonNode> each) throws IOException {
        MessageDigest digest = sha256();
        long rows = 0;
        try (InputStream in = new BufferedInputStream(export, BUFFER)) {
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                JsonNode row = AssayClient.json(new String(line, StandardCharsets.UTF_8));
                if (row.path("_end").asBoolean()) {
                    check(row, rows, HexFormat.of().formatHex(digest.digest()));
                    return rows;
                }
                digest.update(line);
                rows++;
                each.accept(row);
            }
        }
        throw new IOException("the export was cut off after " + rows + " rows");
    }

    private static void check(JsonNode end, long rows, String sha256) throws IOException {
        if (end.path("count").asLong() != rows || !end.path("sha256").asText().equals(sha256)) {
            throw new IOException("the export is not what was sent: " + rows + " rows, SHA-256 " + sha256
                    + ", but its last line says " + end);
        }
    }

    /** One line with its end; empty when there is no more. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
