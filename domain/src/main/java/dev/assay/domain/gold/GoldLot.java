package dev.assay.domain.gold;

import dev.assay.domain.shared.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The draw that decides whether a hand-out is gold: a number that looks random to whoever does not know the seed, and is the
 * same for whoever draws again.
 */
public final class GoldLot {
    private static final int BITS = 53;

    private GoldLot() {}

    /**
     * A number from 0 to below 1, all equally likely: the first 53 bits of SHA-256 over seed, labeler and turn.
     *
     * @param turn number of the labeler's hand-outs before this one
     * @param purpose tells the draws of one turn apart
     */
    public static double draw(long seed, UserId labeler, long turn, String purpose) {
        MessageDigest digest = sha256();
        digest.update(
                ByteBuffer.allocate(2 * Long.BYTES).putLong(seed).putLong(turn).flip());
        digest.update(purpose.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        byte[] hash = digest.digest(labeler.value().getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS)) * 0x1.0p-53;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new AssertionError("every Java platform has SHA-256", absent);
        }
    }
}
