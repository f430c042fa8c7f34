/** Invitations to each project, and what became of them. */
@NullMarked
package dev.assay.read.invitationlist;

import org.jspecify.annotations.NullMarked;
