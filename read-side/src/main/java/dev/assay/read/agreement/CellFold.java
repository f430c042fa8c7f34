package dev.assay.read.agreement;

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

/** Folds one lane's changes into its cells, keeping those changed lately in memory. */
final class CellFold {
    private static final int REMEMBERED = 10_000;
    private static final int LOADS = 64;

    private final Lane lane;
    private final AgreementStore store;
    private final Map<CellKey, Cell> recent = Recent.map(REMEMBERED);

    CellFold(Lane lane, AgreementStore store) {
        this.lane = lane;
        this.store = store;
    }

    void reset() {
        recent.clear();
    }

    /** What one event changes, cell by cell. */
    record Placed(long offset, Map<CellKey, Long> changes) {}

    /** Done when every cell a page changes is written. */
    CompletionStage<Done> write(List<Placed> page) {
        Map<CellKey, Cell> cells = new LinkedHashMap<>();
        Set<CellKey> missing = new LinkedHashSet<>();
        for (Placed placed : page) {
            for (CellKey key : placed.changes().keySet()) {
                Cell known = recent.get(key);
                if (known == null) {
                    missing.add(key);
                } else {
                    cells.put(key, known);
                }
            }
        }
        List<CellKey> loads = new ArrayList<>(missing);
        return InFlight.all(loads, LOADS, key -> store.cell(lane, key)).thenCompose(loaded -> {
            for (int i = 0; i < loads.size(); i++) {
                cells.put(loads.get(i), loaded.get(i).orElse(Cell.EMPTY));
            }
            Map<CellKey, Cell> changed = changed(page, cells);
            return store.writeCells(lane, changed).thenApply(written -> {
                recent.putAll(cells);
                return written;
            });
        });
    }

    private static Map<CellKey, Cell> changed(List<Placed> page, Map<CellKey, Cell> cells) {
        Map<CellKey, Cell> changed = new LinkedHashMap<>();
        for (Placed placed : page) {
            placed.changes().forEach((key, more) -> {
                Cell before = cells.getOrDefault(key, Cell.EMPTY);
                if (placed.offset() > before.offset()) {
                    Cell after = new Cell(before.items() + more, placed.offset());
                    cells.put(key, after);
                    changed.put(key, after);
                }
            });
        }
        return changed;
    }
}
