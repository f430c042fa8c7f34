package dev.assay.ops.cassandra;

/** A process that answers, and where. */
record ServingNode(NodeProcess process, NodePorts ports) {}
