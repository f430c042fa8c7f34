/** Strategies that turn several labels of one item into one outcome, with the explanation. */
@NullMarked
package dev.assay.domain.consensus;

import org.jspecify.annotations.NullMarked;
