/** Learning from what was answered wrongly: causes, what is proposed against them, and what a change brought. */
@NullMarked
package dev.assay.domain.learning;

import org.jspecify.annotations.NullMarked;
