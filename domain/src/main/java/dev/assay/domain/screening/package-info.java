/**
 * Tests of labelers while they label: who answers without looking, who copies, who is out of pace. Sequential, so that a
 * few dozen labels suffice; each says what it saw and what it expected.
 */
@NullMarked
package dev.assay.domain.screening;

import org.jspecify.annotations.NullMarked;
