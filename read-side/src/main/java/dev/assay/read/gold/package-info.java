/** What is gold, how often it was used, and how labelers did on it. Not for labelers' eyes. */
@NullMarked
package dev.assay.read.gold;

import org.jspecify.annotations.NullMarked;
