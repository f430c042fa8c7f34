/** Labelers' questions with their answers, oldest first. */
@NullMarked
package dev.assay.read.questionlist;

import org.jspecify.annotations.NullMarked;
