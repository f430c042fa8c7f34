package dev.assay.http.access;

import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
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
 * Each labeler has handles of their own: gold is handed to more labelers than other tasks are, which two who compare the
 * names of what they saw would notice.
 *
 * <p>The construction is that of SIV (Rogaway and Shrimpton 2006, RFC 5297) with HMAC-SHA256 for the synthetic vector and
 * AES-CTR for the rest: the same id and labeler give the same handle, and a handle that was not made here is none.
 */
public final class TaskHandles {
    /** Bytes of a key. */
    public static final int KEY_BYTES = 32;

    private static final int LONGEST_ID = 60;
    private static final int VECTOR = 16;

    /** Before the id stands whose handle it is, as the first bytes of a code: enough to keep labelers apart. */
    private static final int OWNER = 8;

    private static final int PLAIN = OWNER + LONGEST_ID;
    private static final int LENGTH = (VECTOR + PLAIN) / 3 * 4;

    private final SecretKeySpec authentication;
    private final SecretKeySpec encryption;

    /** @param key {@link #KEY_BYTES} random bytes, the same on all nodes and after every restart */
    public TaskHandles(byte[] key) {
        authentication = new SecretKeySpec(key, 0, VECTOR, "HmacSHA256");
        encryption = new SecretKeySpec(key, VECTOR, VECTOR, "AES");
    }

    /** What the task is called to the labeler. */
    public String of(TaskId task, UserId labeler) {
        byte[] plain = Arrays.copyOf(code(bytes(labeler.value())), PLAIN);
        byte[] id = bytes(task.value());
        Arrays.fill(plain, OWNER, PLAIN, (byte) 0);
        System.arraycopy(id, 0, plain, OWNER, id.length);
        byte[] vector = vector(plain);
        byte[] whole = Arrays.copyOf(vector, VECTOR + PLAIN);
        System.arraycopy(crypt(vector, plain), 0, whole, VECTOR, PLAIN);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The task a handle stands for, whoever it was made for; empty for any other text. */
    public Optional<TaskId> task(String handle) {
        if (handle.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(handle);
            byte[] vector = Arrays.copyOf(whole, VECTOR);
            byte[] plain = crypt(vector, Arrays.copyOfRange(whole, VECTOR, VECTOR + PLAIN));
            return Arrays.equals(vector, vector(plain))
                    ? Optional.of(new TaskId(
                            new String(plain, OWNER, LONGEST_ID, StandardCharsets.US_ASCII).replace("\0", "")))
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

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] vector(byte[] plain) {
        return Arrays.copyOf(code(plain), VECTOR);
    }

    private byte[] code(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(authentication);
            return mac.doFinal(text);
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
