package dev.assay.http.user;

import dev.assay.domain.shared.UserId;
import dev.assay.http.access.Bearer;
import java.util.Optional;

/**
 * An invitation as the invited person gets it: {@code inv_<user>.<secret>}. Only the secret's hash is kept after parsing.
 *
 * @param secretHash SHA-256 of the secret's characters, 64 lower-case hexadecimal digits
 */
record InvitationText(UserId user, String secretHash) {
    private static final String PREFIX = "inv_";
    private static final int LONGEST = 512;

    /** Empty when the text has another form. */
    static Optional<InvitationText> parse(String text) {
        int dot = text.lastIndexOf('.');
        if (!text.startsWith(PREFIX) || dot <= PREFIX.length() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InvitationText(
                    new UserId(text.substring(PREFIX.length(), dot)), Bearer.hash(text.substring(dot + 1))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static String of(UserId user, String secret) {
        return PREFIX + user.value() + '.' + secret;
    }
}
