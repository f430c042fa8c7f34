package dev.assay.write.entity;

import dev.assay.domain.chain.ChainHash;

/** What the actor holds: the entity's state, the end of its hash chain, and how many events made it. */
record Held<S>(S state, ChainHash head, long revision) {}
