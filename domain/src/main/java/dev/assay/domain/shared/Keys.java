package dev.assay.domain.shared;

import java.util.HashMap;
import java.util.Map;

/** The memory of requests already carried out: digest by caller and idempotency key. */
public final class Keys {
    /** What a request's key says about it. */
    public enum Seen {
        /** Never used by this caller. */
        NEW,
        /** Used for the same request: it is already done. */
        SAME,
        /** Used for another request: a conflict. */
        OTHER
    }

    private Keys() {}

    public static Seen seen(Map<String, String> keys, Origin origin) {
        String digest = keys.get(key(origin));
        if (digest == null) {
            return Seen.NEW;
        }
        return digest.equals(origin.cause().requestDigest()) ? Seen.SAME : Seen.OTHER;
    }

    public static Map<String, String> with(Map<String, String> keys, Origin origin) {
        Map<String, String> more = new HashMap<>(keys);
        more.put(key(origin), origin.cause().requestDigest());
        return Map.copyOf(more);
    }

    private static String key(Origin origin) {
        return origin.by().value() + '/' + origin.cause().key();
    }
}
