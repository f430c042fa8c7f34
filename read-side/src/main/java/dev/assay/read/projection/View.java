package dev.assay.read.projection;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.read.cassandra.Table;
import java.util.List;
import java.util.function.Function;

/**
 * A view as the machinery sees it.
 *
 * @param name stable, unique, kebab-case; part of stored offsets
 * @param kinds whose events it follows
 * @param tables the tables it alone writes
 * @param handlers makes the handler of a lane
 */
public record View(String name, List<EntityKind> kinds, List<Table> tables, Function<Lane, PageHandler> handlers) {
    public View {
        kinds = List.copyOf(kinds);
        tables = List.copyOf(tables);
    }

    /** Every lane the view follows, in a fixed order. */
    public List<Lane> lanes() {
        return kinds.stream().flatMap(kind -> kind.lanes().stream()).toList();
    }
}
