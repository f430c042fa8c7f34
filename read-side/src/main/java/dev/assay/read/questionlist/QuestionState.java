package dev.assay.read.questionlist;

/** How far a question has come. */
public enum QuestionState {
    /** Nobody has answered. */
    OPEN,
    /** A reviewer has answered. */
    ANSWERED,
    /** An instruction version says what was asked. */
    RESOLVED
}
