import { describe, expect, it } from 'vitest';
import type { LabelField } from '../api/client';
import { keyOf } from '../review/answers';
import { linesOf } from './fields/lines';
import { fitting, labelOf, type Span } from './model';
import {
  nextTarget,
  relatedBy,
  relationsOf,
  settled,
  stated,
  type Way,
  waysBetween,
  withoutSpan,
  withRelations,
} from './relations';
import { begin, change } from './useDraft';

const livesIn = { name: 'lives in', from: ['person'], to: ['place'] };
const knows = { name: 'knows', directed: false };
const field: LabelField = {
  type: 'spans',
  name: 'facts',
  of: 'text',
  types: ['person', 'place'],
  relations: [livesIn, knows],
};
const text = 'Ada and Ben live in Rome';
const rome: Span = { start: 20, end: 24, type: 'place' };
const ada: Span = { start: 0, end: 3, type: 'person' };
const ben: Span = { start: 8, end: 11, type: 'person' };
const spans = [rome, ada, ben];
const way = (name: string, turned = false): Way => ({ type: name === 'knows' ? knows : livesIn, turned });

describe('the ways between two spans', () => {
  it('are those the schema allows, turned around where only the other direction is', () => {
    expect(waysBetween(field, ada, rome)).toEqual([way('lives in'), way('knows')]);
    expect(waysBetween(field, rome, ada)).toEqual([way('lives in', true), way('knows')]);
    expect(waysBetween(field, ada, ben)).toEqual([way('knows')]);
    expect(waysBetween(field, ada, ada)).toEqual([]);
    expect(waysBetween(field, ada, undefined)).toEqual([]);
    expect(waysBetween({ ...field, relations: [livesIn] }, ada, ben)).toEqual([]);
  });

  it('are stated as the server wants them: from the earlier span where there is no direction', () => {
    expect(stated(spans, 1, 0, way('lives in'))).toEqual({ type: 'lives in', from: 1, to: 0 });
    expect(stated(spans, 0, 1, way('lives in', true))).toEqual({ type: 'lives in', from: 1, to: 0 });
    expect(stated(spans, 2, 1, way('knows'))).toEqual({ type: 'knows', from: 1, to: 2 });
    expect(stated(spans, 1, 2, way('knows'))).toEqual({ type: 'knows', from: 1, to: 2 });
    const [long, short] = [ada, { ...ada, end: 2 }];
    expect(stated([long, short], 0, 1, way('knows'))).toEqual({ type: 'knows', from: 1, to: 0 });
    expect(stated([{ ...ada, type: 'place' }, ada], 0, 1, way('knows'))).toEqual({ type: 'knows', from: 1, to: 0 });
  });
});

describe('relations', () => {
  const all = [
    { type: 'lives in', from: 1, to: 0 },
    { type: 'lives in', from: 2, to: 0 },
    { type: 'knows', from: 1, to: 2 },
  ];

  it('are there once', () => {
    expect(relatedBy(all, { type: 'knows', from: 1, to: 2 })).toBe(all);
    expect(relatedBy(all, { type: 'knows', from: 1, to: 0 })).toHaveLength(4);
  });

  it('go with their span, and follow the others', () => {
    expect(withoutSpan(all, 1)).toEqual([{ type: 'lives in', from: 1, to: 0 }]);
    expect(withoutSpan(all, 0)).toEqual([{ type: 'knows', from: 0, to: 1 }]);
  });

  it('go where a span becomes what they do not allow, and are stated anew where it moves', () => {
    expect(settled(field, [{ ...rome, type: 'person' }, ada, ben], all)).toEqual([all[2]]);
    expect(settled(field, [rome, { ...ada, start: 12, end: 16 }, ben], all)).toEqual([
      all[0],
      all[1],
      { type: 'knows', from: 2, to: 1 },
    ]);
    expect(settled(field, spans, [{ type: 'gone', from: 0, to: 1 }])).toEqual([]);
  });

  it('are undone together with the span that took them along', () => {
    const before = { facts: withRelations(spans, all) };
    const after = withRelations(spans.slice(0, 2), withoutSpan(all, 2));
    const done = change(begin(before), { kind: 'put', field: 'facts', value: after, at: 1 });
    expect(relationsOf(done.present.facts)).toEqual([{ type: 'lives in', from: 1, to: 0 }]);
    expect(change(done, { kind: 'undo' }).present).toEqual(before);
  });

  it('are kept by drafts and sent; a value without any is what it was before there were any', () => {
    const draft = { facts: withRelations(spans, all) };
    expect(fitting({ fields: [field] }, draft)).toEqual(draft);
    expect(labelOf({ fields: [field] }, draft)).toEqual(draft);
    expect(withRelations(spans, [])).toEqual({ type: 'spans', spans });
  });

  it('tell answers apart, but not the order they are given in', () => {
    const turned = withRelations(
      [ada, ben, rome],
      [
        { type: 'knows', from: 0, to: 1 },
        { type: 'lives in', from: 1, to: 2 },
        { type: 'lives in', from: 0, to: 2 },
      ],
    );
    expect(keyOf(turned)).toBe(keyOf(withRelations(spans, all)));
    expect(keyOf(turned)).not.toBe(keyOf(withRelations(spans, all.slice(1))));
    expect(keyOf(withRelations(spans, []))).toBe(keyOf({ type: 'spans', spans: [ben, ada, rome], relations: [] }));
  });

  it('are said in words, each end in its own direction of writing', () => {
    const lines = linesOf(field, withRelations(spans, all), { text });
    expect(lines.filter((line) => line.relation).map((line) => [line.type, line.text])).toEqual([
      ['lives in', '\u2068Ada\u2069 → \u2068Rome\u2069'],
      ['lives in', '\u2068Ben\u2069 → \u2068Rome\u2069'],
      ['knows', '\u2068Ada\u2069 – \u2068Ben\u2069'],
    ]);
  });
});

describe('the span to relate to', () => {
  it('is the next in reading order that can be, round and round', () => {
    expect(nextTarget(field, spans, 1, -1, 1)).toBe(2);
    expect(nextTarget(field, spans, 1, 2, 1)).toBe(0);
    expect(nextTarget(field, spans, 1, 0, 1)).toBe(2);
    expect(nextTarget(field, spans, 1, -1, -1)).toBe(0);
    expect(nextTarget(field, spans, 0, -1, 1)).toBe(1);
    expect(nextTarget({ ...field, relations: [livesIn] }, spans, 1, -1, 1)).toBe(0);
    expect(nextTarget(field, [ada], 0, -1, 1)).toBe(-1);
  });
});
