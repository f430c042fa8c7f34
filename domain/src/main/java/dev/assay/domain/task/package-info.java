/** One item to be labeled in one project: assignments, labels, consensus, review and override. */
@NullMarked
package dev.assay.domain.task;

import org.jspecify.annotations.NullMarked;
