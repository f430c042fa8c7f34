package dev.assay.domain.sampling;

/**
 * One stratum of a sample.
 *
 * @param domain field of knowledge; empty for items of none
 * @param population labeled items it had
 * @param sampled how many of them were drawn
 */
public record StratumDrawn(Experience experience, Complexity complexity, String domain, int population, int sampled) {}
