package dev.assay.write.item;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.TaskId;

/** An item of a project with the task that labels it. */
public record StoredItem(ItemHash hash, String externalId, TaskId task, ItemContent content) {}
