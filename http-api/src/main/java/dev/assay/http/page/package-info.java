/** Lists handed out page by page, with cursors nobody can make up. */
@NullMarked
package dev.assay.http.page;

import org.jspecify.annotations.NullMarked;
