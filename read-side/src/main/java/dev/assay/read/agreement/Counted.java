package dev.assay.read.agreement;

import java.util.List;

/**
 * So many items of a slice have these answers to a field.
 *
 * @param labels in natural order; of pairs, the one's and the other's; of confusions, the one given and the right one
 */
public record Counted(String field, List<String> labels, long items) {
    public Counted {
        labels = List.copyOf(labels);
    }
}
