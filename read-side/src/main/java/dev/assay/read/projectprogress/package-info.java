/** How far each project is. */
@NullMarked
package dev.assay.read.projectprogress;

import org.jspecify.annotations.NullMarked;
