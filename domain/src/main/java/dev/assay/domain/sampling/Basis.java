package dev.assay.domain.sampling;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the journal a sample was drawn from.
 *
 * @param moment as of when
 * @param since only items settled later than this; null for all
 * @param upTo the last event read in each lane, by its key
 */
public record Basis(Instant moment, @Nullable Instant since, Map<String, Long> upTo) {
    public Basis {
        upTo = Map.copyOf(upTo);
    }
}
