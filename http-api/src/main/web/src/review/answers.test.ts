import { describe, expect, it } from 'vitest';
import type { Label, LabelField, LabelValue } from '../api/client';
import { linesOf } from '../label/fields/lines';
import type { ReviewRow, StandingLabel } from './answers';
import { acceptable, compare, differs, groupsOf, keyOf, leadingOf, letter, namesOf, tiedFields } from './answers';
import { percent } from './grounds';

const field: LabelField = { type: 'choice', name: 'intent', options: ['ask', 'pay'] };
const who: LabelField = { type: 'spans', name: 'who', of: 'text', types: ['person'] };

const standing = (labeler: string, label: Label, minute: number): StandingLabel => ({
  assignment: `a-${labeler}`,
  labeler,
  label,
  versions: { instructions: 1, schema: 1, policy: 1 },
  at: `2026-01-05T09:0${minute}:00Z`,
});
const choice = (option: string): LabelValue => ({ type: 'choice', option });
const spans = (...ends: number[]): LabelValue => ({
  type: 'spans',
  spans: ends.map((end) => ({ start: 0, end, type: 'person' })),
});
const row = (more: Partial<ReviewRow>): ReviewRow => ({
  task: 't',
  externalId: 'e',
  since: '2026-01-05T09:00:00Z',
  round: 1,
  labels: 2,
  revision: 5,
  tally: {
    labels: 2,
    minimumLabels: 2,
    threshold: 0.7,
    reached: false,
    leading: {},
    ballots: { intent: [{ value: choice('ask'), voters: ['ann'], share: 0.5 }] },
  },
  ...more,
});

describe('answers beside each other', () => {
  it('puts equal answers together, the most frequent first, in whatever order their marks were made', () => {
    const labels = [
      standing('ann', { intent: choice('ask'), who: spans(3) }, 1),
      standing('bob', { intent: choice('pay'), who: spans(3, 9) }, 2),
      standing('cyd', { intent: choice('pay'), who: spans(9, 3) }, 3),
    ];
    const groups = groupsOf([field, who], labels);
    expect(groups.map((group) => [group.letter, group.labels.map((one) => one.labeler)])).toEqual([
      ['A', ['bob', 'cyd']],
      ['B', ['ann']],
    ]);
    expect(differs(field, groups)).toBe(true);
    expect(differs(field, groups.slice(0, 1))).toBe(false);
  });

  it('tells an answer that says nothing from one that was left open', () => {
    expect(keyOf({ type: 'text', text: '' })).not.toBe(keyOf(undefined));
    expect(keyOf({ type: 'spans', spans: [] })).not.toBe(keyOf({ type: 'boxes', boxes: [] }));
  });

  it('holds an answer against another, and names what it lacks', () => {
    const item = { text: 'Ann Lee met Bo' };
    const own = linesOf(who, spans(3), item);
    const base = linesOf(who, spans(7), item);
    expect(compare(own, base).map((line) => [line.kind, line.text])).toEqual([
      ['ADDED', 'Ann'],
      ['REMOVED', 'Ann Lee'],
    ]);
  });

  it('counts letters like columns of a sheet', () => {
    expect([0, 25, 26, 27, 52].map(letter)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']);
  });
});

describe('what leads', () => {
  it('is what the tally says, and nothing where values are tied', () => {
    expect(leadingOf(row({}))).toEqual({});
    expect(tiedFields(row({}), {})).toEqual(['intent']);
  });

  it('is what is most probable where votes were weighed', () => {
    const belief = (ask: number, pay: number) => ({
      field: 'intent',
      experienced: 0,
      votes: [],
      candidates: [
        { kind: 'VALUE', value: choice('ask'), prior: 0.5, probability: ask },
        { kind: 'VALUE', value: choice('pay'), prior: 0.5, probability: pay },
      ],
    });
    const grounds = (ask: number, pay: number) => ({
      strategy: { type: 'confidence-weighted' as const },
      modelVersion: 3,
      beliefs: [belief(ask, pay)],
      triggers: [],
      because: '',
    });
    expect(leadingOf(row({ grounds: grounds(0.7, 0.3) as never }))).toEqual({ intent: choice('ask') });
    expect(leadingOf(row({ grounds: grounds(0.5, 0.5) as never }))).toEqual({});
  });
});

describe('accepting unseen', () => {
  const led = (share: number, more: Partial<ReviewRow> = {}) =>
    row({
      tally: {
        ...row({}).tally,
        leading: { intent: choice('ask') },
        ballots: { intent: [{ value: choice('ask'), voters: ['ann'], share }] },
      },
      ...more,
    });

  it('takes what leads by enough, and never what is tied or needs a skill that is lacking', () => {
    const rows = [led(0.6), led(0.59), row({}), led(0.9, { skill: 'law' }), led(0.9, { skill: 'tax' })];
    expect(acceptable(rows, 0.6, new Set(['law']))).toEqual([rows[0], rows[4]]);
  });
});

describe('names', () => {
  const labels = [standing('zoe', {}, 1), standing('ann', {}, 2)];
  it('are numbers in the order of the answers until they are asked for', () => {
    const hidden = namesOf(labels, false, (at) => `Labeler ${at}`);
    expect(['ann', 'zoe', 'bob'].map(hidden)).toEqual(['Labeler 2', 'Labeler 1', 'Labeler 3']);
    expect(namesOf(labels, true, String)('ann')).toBe('ann');
  });
});

describe('shares', () => {
  it('are never rounded to all or to nothing', () => {
    expect([0, 0.0001, 0.004, 0.5, 0.667, 0.998, 1].map(percent)).toEqual([
      '0 %',
      '< 0.1 %',
      '0.4 %',
      '50 %',
      '67 %',
      '99.8 %',
      '100 %',
    ]);
  });
});
