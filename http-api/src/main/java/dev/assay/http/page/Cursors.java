package dev.assay.http.page;

import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes cursors opaque and signs them together with the list they belong to, so that none can be made up or moved. */
public final class Cursors {
    private static final int SIGNATURE = 16;

    private final SecretKeySpec key;

    /** @param key at least 16 bytes, the same on all nodes */
    public Cursors(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * A cursor that leads to a place of a list.
     *
     * @param list names the list, such as its path
     */
    public String sign(String list, String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(signature(list, text), SIGNATURE + text.length);
        System.arraycopy(text, 0, signed, SIGNATURE, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * The place a cursor leads to.
     *
     * @throws dev.assay.http.problem.Refusal 400 when the cursor was not signed for this list
     */
    public String place(String list, String cursor) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(cursor);
            if (signed.length >= SIGNATURE) {
                byte[] text = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
                if (MessageDigest.isEqual(signature(list, text), Arrays.copyOf(signed, SIGNATURE))) {
                    return new String(text, StandardCharsets.UTF_8);
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    private static RuntimeException invalid() {
        return Problem.of(ProblemType.INVALID_CURSOR, "Begin without a cursor, then follow \"next\" as it is.")
                .refusal();
    }

    private byte[] signature(String list, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '\n');
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }
}
