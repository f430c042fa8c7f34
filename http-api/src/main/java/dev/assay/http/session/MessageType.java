package dev.assay.http.session;

import java.util.Locale;

/** What a labeler can send. All need the labeler's role in the project that {@link #HELLO} named. */
public enum MessageType {
    HELLO,
    CLAIM,
    SUBMIT,
    REVISE,
    SKIP,
    RELEASE,
    HEARTBEAT,
    ACKNOWLEDGE,
    BYE;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no type has the name */
    static MessageType named(String wireName) {
        for (MessageType type : values()) {
            if (type.wireName().equals(wireName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no message type " + wireName);
    }
}
