package dev.assay.read.taskflow;

import akka.Done;
import dev.assay.domain.feed.Lane;
import dev.assay.read.cassandra.InFlight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Folds one lane's changes into its counting rows, keeping those changed lately in memory. */
final class RowFold {
    private static final int REMEMBERED = 4_000;
    private static final int LOADS = 64;

    private final Lane lane;
    private final TaskFlowStore store;
    private final Map<RowKey, FlowRow> recent = Recent.map(REMEMBERED);

    RowFold(Lane lane, TaskFlowStore store) {
        this.lane = lane;
        this.store = store;
    }

    void reset() {
        recent.clear();
    }

    /** A change with the offset of its event. */
    record Placed(long offset, FlowChange change) {}

    /** Done when every row a page changes is written. */
    CompletionStage<Done> write(List<Placed> changes) {
        Set<RowKey> missing = new LinkedHashSet<>();
        Map<RowKey, FlowRow> rows = new LinkedHashMap<>();
        for (Placed placed : changes) {
            RowKey key = placed.change().key();
            FlowRow known = recent.get(key);
            if (known == null) {
                missing.add(key);
            } else {
                rows.put(key, known);
            }
        }
        List<RowKey> loads = new ArrayList<>(missing);
        return InFlight.all(loads, LOADS, key -> store.row(lane, key)).thenCompose(loaded -> {
            for (int i = 0; i < loads.size(); i++) {
                rows.put(loads.get(i), loaded.get(i).orElseGet(FlowRow::new));
            }
            return store.writeRows(lane, changed(changes, rows));
        });
    }

    private Map<RowKey, FlowRow> changed(List<Placed> changes, Map<RowKey, FlowRow> rows) {
        Map<RowKey, FlowRow> changed = new LinkedHashMap<>();
        for (Placed placed : changes) {
            RowKey key = placed.change().key();
            FlowRow row = rows.get(key);
            if (row != null && row.take(placed.offset(), placed.change())) {
                changed.put(key, row);
            }
        }
        recent.putAll(rows);
        return changed;
    }
}
