package dev.assay.read.agreement;

import java.util.List;

/** What is counted: the items of a slice that have these answers to a field. */
record CellKey(String project, SliceKind kind, String slice, String field, List<String> labels) {
    CellKey {
        labels = List.copyOf(labels);
    }
}
