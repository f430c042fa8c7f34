/** Who may do what in which project, and the tokens that prove it. */
@NullMarked
package dev.assay.domain.user;

import org.jspecify.annotations.NullMarked;
