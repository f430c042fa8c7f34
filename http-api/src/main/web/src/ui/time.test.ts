import { describe, expect, it } from 'vitest';
import { ago, lasting, moment } from './time';

describe('times', () => {
  const at = '2026-01-05T09:00:00Z';
  const later = (seconds: number) => ago(at, Date.parse(at) + seconds * 1_000);

  it('say how long ago something was in the largest whole unit', () => {
    expect([5, 60, 3_599, 7_300, 200_000].map(later)).toEqual([
      'just now',
      '1 minute ago',
      '59 minutes ago',
      '2 hours ago',
      '2 days ago',
    ]);
    expect(later(-5)).toBe('just now');
  });

  it('say how long something lasted in two units', () => {
    expect([0.25, 12.4, 60, 3_725, 90_000].map(lasting)).toEqual(['0.3 s', '12 s', '1 min', '1 h 2 min', '1 d 1 h']);
  });

  it('name moments in UTC', () => {
    expect(moment('2026-01-05T10:00:00.5+01:00')).toBe('2026-01-05 09:00:00.500');
  });
});
