package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.Lane;
import java.util.concurrent.CompletionStage;

/** Where processes remember how far they have come. */
public interface Offsets {
    /** The last offset handled; 0 for none. */
    CompletionStage<Long> load(String process, Lane lane);

    CompletionStage<Done> save(String process, Lane lane, long offset);
}
