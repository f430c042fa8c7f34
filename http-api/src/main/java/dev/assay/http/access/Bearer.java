package dev.assay.http.access;

import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An access token as its holder shows it: {@code asy_<user>.<token>.<secret>}. It names its user, so that one look at
 * that user decides. Only the secret's hash is kept after parsing.
 *
 * @param secretHash SHA-256 of the secret's characters, 64 lower-case hexadecimal digits
 */
public record Bearer(UserId user, TokenId token, String secretHash) {
    private static final String PREFIX = "asy_";
    private static final int LONGEST = 512;

    /** Empty when the text has another form. */
    public static Optional<Bearer> parse(String text) {
        int secret = text.lastIndexOf('.');
        int token = secret < 1 ? -1 : text.lastIndexOf('.', secret - 1);
        if (!text.startsWith(PREFIX) || token <= PREFIX.length() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Bearer(
                    new UserId(text.substring(PREFIX.length(), token)),
                    new TokenId(text.substring(token + 1, secret)),
                    hash(text.substring(secret + 1))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The text a holder keeps. */
    public static String text(UserId user, TokenId token, String secret) {
        return PREFIX + user.value() + '.' + token.value() + '.' + secret;
    }

    public static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
