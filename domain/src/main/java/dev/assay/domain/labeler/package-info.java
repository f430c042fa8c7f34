/** The record of a labeler's working life: skills, certificates, quota and suspension. */
@NullMarked
package dev.assay.domain.labeler;

import org.jspecify.annotations.NullMarked;
