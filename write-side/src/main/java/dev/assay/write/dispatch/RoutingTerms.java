package dev.assay.write.dispatch;

import dev.assay.domain.routing.RoutingPolicy;

/**
 * How the project routes now.
 *
 * @param version of the policy; 0 is the default one
 */
record RoutingTerms(RoutingPolicy policy, int version) {
    static final RoutingTerms DEFAULT = new RoutingTerms(RoutingPolicy.DEFAULT, 0);
}
