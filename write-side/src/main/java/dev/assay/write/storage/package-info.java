/** What the write side's Cassandra stores share. */
@NullMarked
package dev.assay.write.storage;

import org.jspecify.annotations.NullMarked;
