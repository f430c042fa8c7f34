/** The labels.v1 protocol: one WebSocket per labeler at work, with assignments pushed and answers acknowledged. */
@NullMarked
package dev.assay.http.session;

import org.jspecify.annotations.NullMarked;
