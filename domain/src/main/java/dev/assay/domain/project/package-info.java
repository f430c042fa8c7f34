/** The project: its label schemas, instructions and policies, each in numbered versions. */
@NullMarked
package dev.assay.domain.project;

import org.jspecify.annotations.NullMarked;
