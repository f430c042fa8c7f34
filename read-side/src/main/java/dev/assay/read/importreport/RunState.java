package dev.assay.read.importreport;

/**
 * A run as it is kept.
 *
 * @param lastRejected the highest line turned away; 0 for none
 * @param sequence the last event of the run that was counted
 */
record RunState(ImportRunRow row, long lastRejected, long sequence) {}
