/** All users and the roles they hold. */
@NullMarked
package dev.assay.read.userlist;

import org.jspecify.annotations.NullMarked;
