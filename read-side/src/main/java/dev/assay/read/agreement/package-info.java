/** How far labels agree, by every slice that is asked for: counted as they come, measured when asked. */
@NullMarked
package dev.assay.read.agreement;

import org.jspecify.annotations.NullMarked;
