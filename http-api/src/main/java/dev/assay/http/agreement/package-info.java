/** How far labels agree, over HTTP: coefficients by slice, and labelers against the consensus. */
@NullMarked
package dev.assay.http.agreement;

import org.jspecify.annotations.NullMarked;
