/** Assessments: questions with known answers that a labeler passes before work, or for a certificate. */
@NullMarked
package dev.assay.domain.onboarding;

import org.jspecify.annotations.NullMarked;
