import { expect, test } from 'vitest';
import { type Cohort, cellAt, pointsOf, weeksOf } from './cohort';

const cohort = (week: string, ...later: number[]): Cohort => ({
  week,
  labelers: 4,
  active: later.map((weeksLater) => ({
    weeksLater,
    labelers: 2,
    share: 0.5,
    interval: { low: 0.1, high: 0.9 },
    running: false,
  })),
});

test('there are as many weeks as the oldest cohort has seen, and no more than fit', () => {
  expect(weeksOf([])).toEqual([]);
  expect(weeksOf([cohort('2026-01-05', 0, 1, 2), cohort('2026-01-12', 0, 1)])).toEqual([0, 1, 2]);
  expect(weeksOf([cohort('2026-01-05', 0, 40)])).toHaveLength(13);
});

test('a cohort has no cell for a week that has not come', () => {
  expect(cellAt(cohort('2026-01-05', 0), 0)?.share).toBe(0.5);
  expect(cellAt(cohort('2026-01-05', 0), 1)).toBeUndefined();
});

test('points lie where their week is in time, and only where something was judged', () => {
  const weeks = [
    { monday: '2026-01-05', labels: 3, judged: 2, accuracy: 0.5, interval: { low: 0.1, high: 0.9 } },
    { monday: '2026-01-12', labels: 3, judged: 0 },
    { monday: '2026-01-26', labels: 3, judged: 2, accuracy: 1 },
  ];
  const [first, last, ...more] = pointsOf(weeks, 300, 100);
  expect(more).toEqual([]);
  expect(first).toMatchObject({ x: 0, y: 50 });
  expect(first?.low).toBeCloseTo(90);
  expect(first?.high).toBeCloseTo(10);
  expect(last).toEqual({ x: 300, y: 0, low: 0, high: 0 });
});

test('a single week stands in the middle', () => {
  const [only] = pointsOf([{ monday: '2026-01-05', labels: 1, judged: 1, accuracy: 0.25 }], 300, 100);
  expect(only).toMatchObject({ x: 150, y: 75 });
});
