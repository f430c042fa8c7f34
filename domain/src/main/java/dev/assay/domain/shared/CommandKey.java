package dev.assay.domain.shared;

/**
 * Names one intent of one caller, so that a repeated request is recognised: the key and a digest of the request's body.
 *
 * @param key 1 to 128 printable ASCII characters, chosen by the caller or, when absent, by the server
 * @param requestDigest digest of the request; the same key with another digest is a conflict
 */
public record CommandKey(String key, String requestDigest) {
    /** @throws IllegalArgumentException when the key is empty, too long, or not printable ASCII */
    public CommandKey {
        if (key.isEmpty() || key.length() > 128 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw new IllegalArgumentException("idempotency key must be 1 to 128 printable ASCII characters");
        }
    }
}
