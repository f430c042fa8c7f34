/** How far two answers to one field are apart, which answers count as one, and what their common answer is. */
@NullMarked
package dev.assay.domain.agreement;

import org.jspecify.annotations.NullMarked;
