package dev.assay.write.item;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The content of items, content-addressed per project. */
public interface ItemStore {
    /** An item's content; recently read items come from memory. */
    CompletionStage<Optional<ItemContent>> content(ProjectId project, ItemHash hash);

    /** The task of the item with this external id. */
    CompletionStage<Optional<TaskId>> taskOf(ProjectId project, String externalId);

    /** Which of the hashes are there, with the task each belongs to. */
    CompletionStage<Map<ItemHash, StoredKey>> byHash(ProjectId project, Collection<ItemHash> hashes);

    /** Which of the external ids are there, with the item each belongs to. */
    CompletionStage<Map<String, StoredKey>> byExternalId(ProjectId project, Collection<String> externalIds);

    /** Stores items; repeating it changes nothing. */
    CompletionStage<Void> put(ProjectId project, List<StoredItem> items);

    /** What names a stored item: its content address, its external id, and its task. */
    record StoredKey(ItemHash hash, String externalId, TaskId task) {}
}
