/** The write side: persistent actors that run the domain's deciders, the journal they write, and handing out work. */
@NullMarked
package dev.assay.write;

import org.jspecify.annotations.NullMarked;
