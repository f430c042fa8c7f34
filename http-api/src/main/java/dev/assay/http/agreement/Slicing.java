package dev.assay.http.agreement;

import dev.assay.read.agreement.SliceKind;

/** What a caller can ask agreement by. */
enum Slicing {
    PROJECT(SliceKind.PROJECT),
    BATCH(SliceKind.BATCH),
    INSTRUCTIONS(SliceKind.INSTRUCTIONS),
    DAY(SliceKind.DAY),
    PAIR(SliceKind.PAIR),
    /** Each class of the project's choices against all others. */
    CLASS(SliceKind.PROJECT);

    private final SliceKind kind;

    Slicing(SliceKind kind) {
        this.kind = kind;
    }

    SliceKind kind() {
        return kind;
    }
}
