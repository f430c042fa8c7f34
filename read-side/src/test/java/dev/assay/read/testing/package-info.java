/** Events, pages and clocks for the tests of views. */
@NullMarked
package dev.assay.read.testing;

import org.jspecify.annotations.NullMarked;
