package dev.assay.write.serialization;

/** Marks what actors send each other, so that it is serialised as JSON between nodes. */
public interface Message {}
