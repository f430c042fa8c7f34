/** Who is in which group of a project. */
@NullMarked
package dev.assay.read.grouplist;

import org.jspecify.annotations.NullMarked;
