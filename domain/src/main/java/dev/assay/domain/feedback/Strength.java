package dev.assay.domain.feedback;

import dev.assay.domain.specialisation.Field;
import dev.assay.domain.specialisation.Judged;

/** A kind of work in which the labeler reaches what is asked for. */
public record Strength(Field field, Judged judged) {}
