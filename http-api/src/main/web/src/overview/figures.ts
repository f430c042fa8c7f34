import type { Progress, Schemas } from '../api/client';

export type Stage = Schemas['Stage'];

export interface Part {
  stage: Stage;
  count: number;
  /** Of all items, from 0 to 1. */
  share: number;
}

/** Where the items are, in the order in which they go. */
export function partsOf(progress: Progress): Part[] {
  const counts: [Stage, number][] = [
    ['SETTLED', progress.settled],
    ['IN_REVIEW', progress.inReview],
    ['OPEN', progress.open],
    ['WAITING', progress.waiting],
  ];
  const gold = progress.gold ?? 0;
  if (gold > 0) {
    counts.push(['GOLD', gold]);
  }
  return counts.map(([stage, count]) => ({ stage, count, share: progress.items === 0 ? 0 : count / progress.items }));
}

export interface Ratio {
  part: number;
  whole: number;
}

/** How often the labels of an item sufficed, of all the times they were counted. */
export function consensusOf(progress: Progress): Ratio {
  const reached = progress.consensusReached ?? 0;
  return { part: reached, whole: reached + (progress.consensusMissed ?? 0) };
}

export function acceptedOf(progress: Progress): Ratio {
  const accepted = progress.reviewsAccepted ?? 0;
  return { part: accepted, whole: accepted + (progress.reviewsRejected ?? 0) };
}

/** The newer of two answers: a request may come back after the event that overtook it. */
export function newer(before: Progress | undefined, now: Progress): Progress {
  return before !== undefined && before.version > now.version ? before : now;
}
