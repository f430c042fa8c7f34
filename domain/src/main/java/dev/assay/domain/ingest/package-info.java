/** Ingestion runs: chunks accepted, lines rejected with the reason, and resumption. */
@NullMarked
package dev.assay.domain.ingest;

import org.jspecify.annotations.NullMarked;
