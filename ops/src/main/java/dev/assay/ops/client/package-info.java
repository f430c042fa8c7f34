/** A thin client of the public API: HTTP with safe repeats, streamed exports, and the labelers' WebSocket. */
@NullMarked
package dev.assay.ops.client;

import org.jspecify.annotations.NullMarked;
