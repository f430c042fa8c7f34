package dev.assay.domain.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One link of an entity's history: {@code h(n) = SHA-256(h(n-1) ‖ bytes of event n)}, 32 bytes.
 *
 * <p>The first link starts from {@link #start(String)}, so that a history cannot be passed off as another entity's.
 */
public final class ChainHash {
    private final byte[] bytes;

    private ChainHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The link before the first event: SHA-256 of the entity's persistence id in UTF-8. */
    public static ChainHash start(String persistenceId) {
        return new ChainHash(sha256().digest(persistenceId.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The link with these bytes, as read back from storage.
     *
     * @throws IllegalArgumentException when there are not exactly 32 bytes
     */
    public static ChainHash of(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a chain hash has 32 bytes, not " + bytes.length);
        }
        return new ChainHash(bytes.clone());
    }

    /** The link after this one for an event stored as {@code payload}. */
    public ChainHash next(byte[] payload) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return new ChainHash(digest.digest(payload));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainHash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
