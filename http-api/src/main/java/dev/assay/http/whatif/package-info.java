/** What a project's decisions would have been under another policy. */
@NullMarked
package dev.assay.http.whatif;

import org.jspecify.annotations.NullMarked;
