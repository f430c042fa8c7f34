/** Every label by its labeler, with how it compares with the outcome and the peers: what scores are made of. */
@NullMarked
package dev.assay.read.labelerwork;

import org.jspecify.annotations.NullMarked;
