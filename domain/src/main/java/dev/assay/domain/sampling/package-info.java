/** Audit samples: who is drawn, by which strata and seed, what auditors find, and what that says about all labels. */
@NullMarked
package dev.assay.domain.sampling;

import org.jspecify.annotations.NullMarked;
