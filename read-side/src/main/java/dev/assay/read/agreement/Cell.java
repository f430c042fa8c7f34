package dev.assay.read.agreement;

/**
 * What one lane counts of a cell.
 *
 * @param offset of the last event taken in
 */
record Cell(long items, long offset) {
    static final Cell EMPTY = new Cell(0, 0);
}
