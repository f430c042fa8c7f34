/** What the write side promises the readers of its events: lanes, their order, and how to follow them. */
@NullMarked
package dev.assay.domain.feed;

import org.jspecify.annotations.NullMarked;
