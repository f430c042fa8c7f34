package dev.assay.domain.label;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the part of an item that a value marks up. */
final class ItemPart {
    private ItemPart() {}

    /** The item's field of that name and kind; when there is none, that is a finding. */
    static <T extends ItemValue> Optional<T> find(
            Findings at, @Nullable ItemContent item, String of, Class<T> kind, String word) {
        ItemValue value = item == null ? null : item.fields().get(of);
        if (kind.isInstance(value)) {
            return Optional.of(kind.cast(value));
        }
        at.add("cannot be checked: the item must have " + word + " in its field \"" + of + '"');
        return Optional.empty();
    }
}
