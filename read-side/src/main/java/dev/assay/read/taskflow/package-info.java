/** How work flows through a project's stages: counts, ages, dwell times, rates; now and as of a moment. */
@NullMarked
package dev.assay.read.taskflow;

import org.jspecify.annotations.NullMarked;
