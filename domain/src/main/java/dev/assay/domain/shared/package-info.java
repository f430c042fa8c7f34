/** Words every entity uses: identities, where a command came from, and what a decision is. */
@NullMarked
package dev.assay.domain.shared;

import org.jspecify.annotations.NullMarked;
