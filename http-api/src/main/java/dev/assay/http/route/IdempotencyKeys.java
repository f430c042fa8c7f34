package dev.assay.http.route;

import dev.assay.domain.shared.CommandKey;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the intent of a request: the caller's key (else the trace), and a digest of method, path and body. */
public final class IdempotencyKeys {
    private static final int LONGEST = 100;

    private IdempotencyKeys() {}

    static CommandKey of(Call call) {
        return new CommandKey(checked(call.key().orElse(call.trace())), digest(call));
    }

    /** @throws dev.assay.http.problem.Refusal 400 when the text cannot be a key */
    static String checked(String key) {
        boolean printable = key.chars().allMatch(c -> c > 32 && c < 127);
        if (key.isEmpty() || key.length() > LONGEST || !printable) {
            throw Problem.of(
                            ProblemType.BAD_REQUEST,
                            "Idempotency-Key must be 1 to " + LONGEST + " printable ASCII characters without spaces.")
                    .refusal();
        }
        return key;
    }

    public static String step(String key, String step) {
        return key + '/' + step;
    }

    /** 64 hexadecimal digits of SHA-256 over the texts, each ended by a line feed. */
    public static String sha256(String... texts) {
        MessageDigest digest = newDigest();
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String digest(Call call) {
        MessageDigest digest = newDigest();
        digest.update(call.operation().method().name().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) ' ');
        digest.update(call.request().getUri().path().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(call.body().toArray());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
