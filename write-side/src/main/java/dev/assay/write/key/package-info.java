/** Secret keys that every node shares and that outlive restarts. */
@NullMarked
package dev.assay.write.key;

import org.jspecify.annotations.NullMarked;
