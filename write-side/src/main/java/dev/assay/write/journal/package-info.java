/** The journal: lanes in Cassandra that every event is appended to, and the index that recovers an entity. */
@NullMarked
package dev.assay.write.journal;

import org.jspecify.annotations.NullMarked;
