package dev.assay.write.entity;

import java.util.concurrent.CompletionStage;

/**
 * All entities of one kind, wherever they run.
 *
 * <p>The stages fail with {@link java.util.concurrent.TimeoutException} when no answer came in time; the command may or
 * may not have been carried out then, and repeating it under the same key is safe.
 */
public interface Entities<C, S, R> {
    CompletionStage<Reply<S, R>> carry(String entityId, C command);

    CompletionStage<Standing<S>> standing(String entityId);
}
