package dev.assay.ops.crowd;

import java.util.Locale;

/**
 * How a crowd came out.
 *
 * @param recorded answers to play, one per worker and item
 * @param setAside later answers of a worker to the same item
 * @param played answers played in this run
 * @param acknowledged answers of this run whose label the server confirmed
 * @param before labels that were there when the run began
 * @param durable labels in the export, one per worker and item
 * @param doubled labels in the export beyond one per worker and item
 * @param overfull items with more labels than wanted
 * @param different labels that say something else than was recorded
 * @param settled tasks settled by consensus
 * @param inReview tasks whose labels disagree
 * @param contested settled tasks whose outcome is not the answer most labels give
 * @param score accuracy of the majority against gold
 */
public record CrowdReport(
        int recorded,
        int setAside,
        int played,
        int acknowledged,
        int before,
        int durable,
        int doubled,
        int overfull,
        int different,
        int settled,
        int inReview,
        int contested,
        MajorityScore score) {
    /** Whether every answer is a label, once, as recorded, and no item has too many. */
    public boolean complete() {
        return durable == recorded && doubled == 0 && overfull == 0 && different == 0 && contested == 0;
    }

    /** For people. */
    public String text() {
        return String.format(
                Locale.ROOT,
                """
                answers    %,d recorded%s; %,d played now, %,d acknowledged, %,d there before
                labels     %,d of %,d durable (counted in the label export); doubled %d, beyond the overlap %d, changed %d
                tasks      %,d settled by consensus, %,d in review
                majority   %,d items with gold, %d of them tied; a tie has no winner
                accuracy   worst %.6f   expected %.6f   best %.6f
                           (ties count as wrong / as a fair draw among the leaders / as right where a leader is)
                """,
                recorded,
                setAside == 0 ? "" : String.format(" (%d second answers of a worker to an item set aside)", setAside),
                played,
                acknowledged,
                before,
                durable,
                recorded,
                doubled,
                overfull,
                different,
                settled,
                inReview,
                score.items(),
                score.ties(),
                score.worst(),
                score.expected(),
                score.best());
    }
}
