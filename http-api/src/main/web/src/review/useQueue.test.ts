import { describe, expect, it } from 'vitest';
import type { ReviewRow } from './answers';
import { nameOf, stepFrom } from './useQueue';

const row = (task: string, skill?: string): ReviewRow => ({
  task,
  externalId: task,
  since: '2026-01-05T09:00:00Z',
  round: 1,
  labels: 2,
  revision: 5,
  tally: { labels: 2, minimumLabels: 2, threshold: 0.7, reached: false, leading: {}, ballots: {} },
  ...(skill ? { skill } : {}),
});

describe('going through the queue', () => {
  const rows = [row('a'), row('b', 'law'), row('c')];
  const names = (at: number, by: number, lacking: string[] = []) => stepFrom(rows, at, new Set(lacking), by)?.task;

  it('goes around the ends', () => {
    expect([names(0, 1), names(2, 1), names(0, -1), names(-1, 1), names(-1, -1)]).toEqual(['b', 'a', 'c', 'a', 'c']);
  });

  it('passes over what needs a skill the reviewer was found not to hold', () => {
    expect([names(0, 1, ['law']), names(2, -1, ['law'])]).toEqual(['c', 'a']);
  });

  it('still shows the rest when every item needs it, and nothing when there is nothing', () => {
    expect(stepFrom([row('b', 'law')], -1, new Set(['law']), 1)?.task).toBe('b');
    expect(stepFrom([], -1, new Set(), 1)).toBeNull();
  });

  it('knows a task in a new round from itself', () => {
    expect(nameOf({ ...row('a'), round: 2 })).not.toBe(nameOf(row('a')));
  });
});
