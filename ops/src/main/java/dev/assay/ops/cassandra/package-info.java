/** The Cassandra that runs beside the server: a child process of its own with its own data directory. */
@NullMarked
package dev.assay.ops.cassandra;

import org.jspecify.annotations.NullMarked;
