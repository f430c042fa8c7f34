/**
 * How often labelers' answers equal what their tasks were settled on, by task type, and how much they did on their last day:
 * what routing ranks by.
 */
@NullMarked
package dev.assay.read.labeleraccuracy;

import org.jspecify.annotations.NullMarked;
