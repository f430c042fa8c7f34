/** What labelers are told: sections bound to what they are about, their check, and how two versions differ. */
@NullMarked
package dev.assay.domain.instruction;

import org.jspecify.annotations.NullMarked;
