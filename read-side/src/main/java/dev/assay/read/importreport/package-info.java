/** What each import run took in and what it turned away. */
@NullMarked
package dev.assay.read.importreport;

import org.jspecify.annotations.NullMarked;
