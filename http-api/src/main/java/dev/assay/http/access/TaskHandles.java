package dev.assay.http.access;

import dev.assay.domain.shared.TaskId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What tasks are called to labelers. A task's own id tells its place in the import, by which gold, handed out of order, would
 * stand out; a handle is the id encrypted and authenticated, always of the same length, and means nothing without the key.
 *
 * <p>The construction is that of SIV (Rogaway and Shrimpton 2006, RFC 5297) with HMAC-SHA256 for the synthetic vector and
 * AES-CTR for the rest: the same id gives the same handle, and a handle that was not made here is none.
 */
public final class TaskHandles {
    /** Bytes of a key. */
    public static final int KEY_BYTES = 32;

    private static final int LONGEST_ID = 60;
    private static final int VECTOR = 16;
    private static final int LENGTH = (VECTOR + LONGEST_ID + 2) / 3 * 4;

    private final SecretKeySpec authentication;
    private final SecretKeySpec encryption;

    /** @param key {@link #KEY_BYTES} random bytes, the same on all nodes and after every restart */
    public TaskHandles(byte[] key) {
        authentication = new SecretKeySpec(key, 0, VECTOR, "HmacSHA256");
        encryption = new SecretKeySpec(key, VECTOR, VECTOR, "AES");
    }

    public String of(TaskId task) {
        byte[] plain = Arrays.copyOf(task.value().getBytes(StandardCharsets.US_ASCII), LONGEST_ID);
        byte[] vector = vector(plain);
        byte[] whole = Arrays.copyOf(vector, VECTOR + LONGEST_ID);
        System.arraycopy(crypt(vector, plain), 0, whole, VECTOR, LONGEST_ID);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The task a handle stands for; empty for any other text. */
    public Optional<TaskId> task(String handle) {
        if (handle.length() < LENGTH - 2 || handle.length() > LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(handle);
            byte[] vector = Arrays.copyOf(whole, VECTOR);
            byte[] plain = crypt(vector, Arrays.copyOfRange(whole, VECTOR, VECTOR + LONGEST_ID));
            return Arrays.equals(vector, vector(plain))
                    ? Optional.of(new TaskId(new String(plain, StandardCharsets.US_ASCII).replace("\0", "")))
                    : Optional.empty();
        } catch (IllegalArgumentException noHandle) {
            return Optional.empty();
        }
    }

    /**
     * The task a text names, by its own id or by its handle.
     *
     * @throws IllegalArgumentException when it names none
     */
    public TaskId named(String text) {
        return task(text).orElseGet(() -> new TaskId(text));
    }

    private byte[] vector(byte[] plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(authentication);
            return Arrays.copyOf(mac.doFinal(plain), VECTOR);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }

    private byte[] crypt(byte[] vector, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, encryption, new IvParameterSpec(vector));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES", e);
        }
    }
}
