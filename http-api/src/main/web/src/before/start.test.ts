import { expect, test } from 'vitest';
import { participants, threshold } from './start';

test('people are told apart by commas, blanks and lines, and are of one kind', () => {
  const people = { NEW_LABELER: 'ann, bob', EXPERIENCED_LABELER: 'bob\ncid', DOMAIN_EXPERT: '' };
  expect(participants(people)).toEqual([
    { user: 'ann', kind: 'NEW_LABELER' },
    { user: 'bob', kind: 'NEW_LABELER' },
    { user: 'cid', kind: 'EXPERIENCED_LABELER' },
  ]);
});

test('a threshold is above 0 and at most 1, people are whole', () => {
  expect(threshold('0.8', '2')).toEqual({ agreement: 0.8, perKind: 2 });
  for (const [agreement, people] of [
    ['0', '2'],
    ['1.1', '2'],
    ['', '2'],
    ['0.8', '1.5'],
    ['0.8', '0'],
    ['0.8', 'two'],
  ] as const) {
    expect(threshold(agreement, people)).toBeNull();
  }
});
