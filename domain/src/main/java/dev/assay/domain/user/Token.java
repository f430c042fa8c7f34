package dev.assay.domain.user;

import dev.assay.domain.shared.TokenId;
import java.time.Instant;

/**
 * An access token as far as the system remembers it: never the secret itself.
 *
 * @param secretHash SHA-256 of the 256-bit secret, 64 lower-case hexadecimal digits
 * @param expires when it stops to work
 */
public record Token(TokenId id, String secretHash, Instant expires) {}
