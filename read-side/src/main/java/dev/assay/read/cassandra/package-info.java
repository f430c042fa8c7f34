/** How views are kept in Cassandra: sessions, batches, paging, digests. */
@NullMarked
package dev.assay.read.cassandra;

import org.jspecify.annotations.NullMarked;
