/** What each labeler has done in each project. */
@NullMarked
package dev.assay.read.labeleractivity;

import org.jspecify.annotations.NullMarked;
