package dev.assay.read.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a list.
 *
 * @param rows in the list's order; can be fewer than asked for, even none, while {@code next} is present
 * @param next where the following page begins, to be handed back as it is; null at the end
 */
public record Page<T>(List<T> rows, @Nullable String next) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** A page of at most {@code limit} rows out of a list that was asked for one row more than that. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        return new Page<>(oneMore.subList(0, limit), cursor.apply(oneMore.get(limit - 1)));
    }
}
