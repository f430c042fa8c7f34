import { describe, expect, it } from 'vitest';
import type { Progress } from '../api/client';
import { acceptedOf, consensusOf, newer, partsOf } from './figures';

const progress = (more: Partial<Progress>): Progress => ({
  version: 1,
  items: 0,
  waiting: 0,
  open: 0,
  inReview: 0,
  settled: 0,
  labels: 0,
  ...more,
});

describe('figures of a project', () => {
  it('share out all items among the stages', () => {
    const parts = partsOf(progress({ items: 8, waiting: 2, open: 1, inReview: 1, settled: 4 }));
    expect(parts.map((part) => [part.stage, part.share])).toEqual([
      ['SETTLED', 0.5],
      ['IN_REVIEW', 0.125],
      ['OPEN', 0.125],
      ['WAITING', 0.25],
    ]);
    expect(parts.reduce((sum, part) => sum + part.share, 0)).toBe(1);
    expect(partsOf(progress({})).every((part) => part.share === 0)).toBe(true);
  });

  it('count what was decided, not what is left', () => {
    expect(consensusOf(progress({ consensusReached: 3, consensusMissed: 1 }))).toEqual({ part: 3, whole: 4 });
    expect(acceptedOf(progress({ reviewsRejected: 2 }))).toEqual({ part: 0, whole: 2 });
  });

  it('are never replaced by older ones', () => {
    const old = progress({ version: 4 });
    const fresh = progress({ version: 5 });
    expect([newer(fresh, old), newer(old, fresh), newer(undefined, old)]).toEqual([fresh, fresh, old]);
  });
});
