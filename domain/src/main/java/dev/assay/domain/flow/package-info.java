/** How work flows through a project's stages: dwell times, rates, the bottleneck, the forecast of completion. */
@NullMarked
package dev.assay.domain.flow;

import org.jspecify.annotations.NullMarked;
