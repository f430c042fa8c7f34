package dev.assay.read.cassandra;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The tables of one view.
 *
 * @param view the view's name
 */
public record ViewTables(String view, List<Table> tables) {
    public ViewTables {
        tables = List.copyOf(tables);
    }

    /** 64 hexadecimal digits that change when a table's name or definition does, however it is wrapped. */
    public String layout() {
        StringBuilder text = new StringBuilder();
        tables.forEach(table ->
                text.append(table.createIn("views").replaceAll("\\s+", " ")).append(';'));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
