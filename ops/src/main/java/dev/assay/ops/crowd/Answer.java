package dev.assay.ops.crowd;

/**
 * One recorded answer.
 *
 * @param item the item's external id
 * @param label the option chosen
 * @param seconds how long it took; 0 when not recorded
 */
public record Answer(String item, String worker, String label, double seconds) {
    /** The key this intent is always sent under, whoever sends it again. */
    String key() {
        return "crowd-" + Digests.sha256(item + '\n' + worker).substring(0, 40);
    }
}
