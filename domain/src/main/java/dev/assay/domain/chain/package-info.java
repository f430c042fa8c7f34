/** The hash chain that makes an entity's history tamper-evident. */
@NullMarked
package dev.assay.domain.chain;

import org.jspecify.annotations.NullMarked;
