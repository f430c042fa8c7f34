package dev.assay.domain.chain;

import java.util.Arrays;

/**
 * An event as it is stored: the event, its exact bytes, and its link in the chain.
 *
 * @param event the decoded event
 * @param payload the stored bytes: canonical JSON in UTF-8; the link is computed over these
 * @param hash the link after this event
 */
@SuppressWarnings("ArrayRecordComponent") // equality below is by content; copying every payload costs too much
public record Recorded<E>(E event, byte[] payload, ChainHash hash) {
    /** The next link of a history that ends in {@code previous}. */
    public static <E> Recorded<E> after(ChainHash previous, E event, byte[] payload) {
        return new Recorded<>(event, payload, previous.next(payload));
    }

    /** Whether this event really follows the given link. */
    public boolean follows(ChainHash previous) {
        return previous.next(payload).equals(hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recorded<?> recorded
                && event.equals(recorded.event)
                && Arrays.equals(payload, recorded.payload)
                && hash.equals(recorded.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "Recorded[" + event + ", " + hash + ']';
    }
}
