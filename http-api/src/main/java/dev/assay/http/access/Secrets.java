package dev.assay.http.access;

import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes what must not be guessed; the generator is a {@link java.security.SecureRandom} outside tests. */
public final class Secrets {
    private final RandomGenerator random;

    public Secrets(RandomGenerator random) {
        this.random = random;
    }

    /** 256 random bits as 43 characters that need no escaping anywhere. */
    public String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** 96 random bits as 24 hexadecimal digits, for ids. */
    public String id() {
        return HexFormat.of().formatHex(bytes(12));
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
