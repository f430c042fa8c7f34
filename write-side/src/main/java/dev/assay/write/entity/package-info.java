/** The one actor that runs any entity's decider, and how to reach it. */
@NullMarked
package dev.assay.write.entity;

import org.jspecify.annotations.NullMarked;
