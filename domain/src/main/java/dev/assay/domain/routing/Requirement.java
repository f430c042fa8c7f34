package dev.assay.domain.routing;

import java.util.SortedSet;

/**
 * What a line asks of whoever works on it.
 *
 * @param domain field of knowledge; empty for none
 * @param skills skills that must all be there
 */
public record Requirement(String domain, SortedSet<String> skills) {}
