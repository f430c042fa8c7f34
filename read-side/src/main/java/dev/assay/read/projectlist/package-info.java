/** All projects. */
@NullMarked
package dev.assay.read.projectlist;

import org.jspecify.annotations.NullMarked;
