package dev.assay.write.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.CommandKey;
import dev.assay.write.serialization.DomainJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Which contradiction between labels it is, so that a task goes to review for each once. */
final class Contradiction {
    private Contradiction() {}

    /**
     * The key of the command that brings it up; part of what is stored.
     *
     * @param kind what found it
     * @param by what contradicts
     * @param labels what differs, in this order
     */
    static CommandKey key(String kind, String by, Label... labels) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((by + "\n").getBytes(StandardCharsets.UTF_8));
            for (Label label : labels) {
                digest.update(DomainJson.mapper().writeValueAsBytes(label));
            }
            String key = kind + '/' + HexFormat.of().formatHex(digest.digest());
            return new CommandKey(key, key);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a label cannot be written", e);
        }
    }
}
