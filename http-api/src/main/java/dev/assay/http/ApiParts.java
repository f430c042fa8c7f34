package dev.assay.http;

import dev.assay.domain.feed.EventFeed;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.operations.OperationsRoutes;
import dev.assay.http.page.Cursors;
import dev.assay.read.ReadSide;
import dev.assay.write.WriteSide;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What the server works with.
 *
 * @param random a {@link java.security.SecureRandom} outside tests
 * @param cursors signs cursors, with the same key on all nodes of a cluster
 * @param handles what tasks are called to labelers, with the same key on all nodes
 * @param checks what must be there for the server to be ready, by name
 */
public record ApiParts(
        WriteSide write,
        ReadSide read,
        EventFeed feed,
        PrometheusMeterRegistry metrics,
        Clock clock,
        RandomGenerator random,
        Cursors cursors,
        TaskHandles handles,
        Map<String, OperationsRoutes.Check> checks) {}
