package dev.assay.http.route;

/** What an operation does with a request's body. */
public enum BodyKind {
    /** Ignores it. */
    NONE,
    /** Needs a JSON object. */
    JSON,
    /** Takes a JSON object; none means an empty one. */
    JSON_OR_NONE,
    /** Reads it as it comes, however long. */
    STREAM
}
