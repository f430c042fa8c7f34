/** Puts the server together: settings, Cassandra, the actor system, both sides and the HTTP API. */
@NullMarked
package dev.assay.ops.server;

import org.jspecify.annotations.NullMarked;
