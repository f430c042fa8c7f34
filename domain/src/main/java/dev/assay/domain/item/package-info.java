/** What is labeled: one data point's content in one form for every kind of data. */
@NullMarked
package dev.assay.domain.item;

import org.jspecify.annotations.NullMarked;
