/** How long lists are handed out: page by page. */
@NullMarked
package dev.assay.read.paging;

import org.jspecify.annotations.NullMarked;
