import { describe, expect, test } from 'vitest';
import { coverage, inWords, stratumWords } from './words';

const stratum = (answer: string, edgeCase = false) => ({
  type: 'letter',
  domain: '',
  difficulty: 'SPLIT' as const,
  answer,
  edgeCase,
});

describe('words', () => {
  test('a label is said by its choices, its marks are counted', () => {
    const label = {
      mood: { type: 'choice' as const, option: 'good' },
      why: { type: 'spans' as const, spans: [{ start: 0, end: 2, type: 'cause' }] },
    };
    expect(inWords(label)).toBe('mood: good; why: 1');
  });

  test('a stratum leaves out what it does not have', () => {
    expect(stratumWords(stratum('no', true))).toBe('letter · no domain · split · no · edge case');
    expect(stratumWords(stratum(''))).toBe('letter · no domain · split');
  });

  test('coverage counts gold on both sides and puts the most common first', () => {
    const counts = { candidates: 0, wanted: 1 };
    const [first, second] = coverage([
      { ...counts, stratum: stratum('a'), population: 1, members: 1, proposed: 2 },
      { ...counts, stratum: stratum('b'), population: 6, members: 0, proposed: 1 },
    ]);
    expect(first).toMatchObject({ population: 0.75, set: 0.25 });
    expect(second).toMatchObject({ population: 0.25, set: 0.75 });
  });

  test('nothing settled has no shares', () => {
    expect(coverage([])).toEqual([]);
    const none = { stratum: stratum('a'), candidates: 0, wanted: 0, population: 0, members: 0, proposed: 0 };
    expect(coverage([none])[0]).toMatchObject({ population: 0, set: 0 });
  });
});
