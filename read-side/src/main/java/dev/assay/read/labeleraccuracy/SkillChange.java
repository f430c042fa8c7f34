package dev.assay.read.labeleraccuracy;

/** What one event adds to a labeler's record, or takes back when a task is judged anew. */
record SkillChange(SkillKey key, int agreed, int judged, long offset) {}
