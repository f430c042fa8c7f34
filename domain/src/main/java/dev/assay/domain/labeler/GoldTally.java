package dev.assay.domain.labeler;

/**
 * How a labeler did on one project's gold.
 *
 * @param answered gold tasks answered
 * @param correct those right in every judged field, by the latest verdict on each
 */
public record GoldTally(int answered, int correct) {
    static final GoldTally NONE = new GoldTally(0, 0);

    GoldTally plus(int moreAnswered, int moreCorrect) {
        return new GoldTally(answered + moreAnswered, correct + moreCorrect);
    }
}
