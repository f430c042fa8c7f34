/** What waits in which line and for whom, and what managers decide about single tasks: set aside, assign, hurry. */
@NullMarked
package dev.assay.http.routing;

import org.jspecify.annotations.NullMarked;
