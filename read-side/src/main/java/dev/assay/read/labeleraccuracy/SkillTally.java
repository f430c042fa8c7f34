package dev.assay.read.labeleraccuracy;

/**
 * What one lane says of one labeler and task type.
 *
 * @param offset the last offset counted
 */
record SkillTally(long agreed, long judged, long offset) {
    static final SkillTally NONE = new SkillTally(0, 0, 0);

    SkillTally plus(SkillChange change) {
        return new SkillTally(agreed + change.agreed(), judged + change.judged(), change.offset());
    }
}
