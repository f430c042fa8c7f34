package dev.assay.http.session;

/** Why the server ends a connection. */
enum CloseCode {
    NORMAL(1000, "bye"),
    NOT_TEXT(1003, "send text"),
    TOO_BIG(1009, "message too big"),
    UNAUTHENTICATED(4401, "token missing, expired or revoked"),
    FORBIDDEN(4403, "not a labeler of the project"),
    TOO_SLOW(4408, "messages are not being read"),
    OUT_OF_TURN(4409, "say hello first, and once"),
    FAILED(1011, "try again");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
