/** Makes what the demo shows: projects over texts, records, drawn pictures and synthesised recordings. */
@NullMarked
package dev.assay.ops.demo;

import org.jspecify.annotations.NullMarked;
