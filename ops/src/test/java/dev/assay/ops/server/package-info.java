@NullMarked
package dev.assay.ops.server;

import org.jspecify.annotations.NullMarked;
