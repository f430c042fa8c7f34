package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What follows from events: commands to other entities. Named {@code When…Then…}.
 *
 * <p>It sees every event of its lanes in order and at least once, also after a crash in the middle, so that its commands
 * must carry keys that a repeat shares.
 */
public interface Reaction {
    /** Stable, unique, kebab-case; part of stored offsets. */
    String name();

    /** Whose events it follows. */
    List<EntityKind> kinds();

    /**
     * Reacts to one event; most are none of its business and done at once.
     *
     * @return done when every command was answered; a failure leads to a repeat, so that a refusal must not be one
     */
    CompletionStage<Done> on(FeedRecord record);
}
