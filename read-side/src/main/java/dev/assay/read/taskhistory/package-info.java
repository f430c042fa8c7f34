/** Every event of every task, for auditors. */
@NullMarked
package dev.assay.read.taskhistory;

import org.jspecify.annotations.NullMarked;
