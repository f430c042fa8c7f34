import { expect, test } from 'vitest';
import { byGroup, percent } from './figures';

test('a share is said in whole percent', () => {
  expect(percent(0)).toBe('0 %');
  expect(percent(0.6666)).toBe('67 %');
  expect(percent(1)).toBe('100 %');
});

test('members come together by group, in the order they were read', () => {
  const members = [
    { group: 'night', labeler: 'ann' },
    { group: 'legal', labeler: 'bob' },
    { group: 'night', labeler: 'cem' },
  ];
  expect(byGroup(members).map(([group, all]) => [group, all.map((one) => one.labeler)])).toEqual([
    ['night', ['ann', 'cem']],
    ['legal', ['bob']],
  ]);
  expect(byGroup([])).toEqual([]);
});
