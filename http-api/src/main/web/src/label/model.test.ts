import { describe, expect, it } from 'vitest';
import type { LabelField } from '../api/client';
import { fitting, isAnswered, labelOf, saysNothing, wants } from './model';

const choice: LabelField = { type: 'choice', name: 'intent', options: ['a', 'b'] };
const several: LabelField = { type: 'choices', name: 'topics', options: ['x', 'y', 'z'], min: 1, max: 2 };
const note: LabelField = { type: 'text', name: 'note', required: false };
const spans: LabelField = { type: 'spans', name: 'names', of: 'text', types: ['person'] };
const record: LabelField = {
  type: 'fields',
  name: 'entry',
  columns: [
    { name: 'amount', kind: 'NUMBER' },
    { name: 'remark', kind: 'TEXT', required: false },
  ],
};
const schema = { fields: [choice, note, spans] };

describe('an answer', () => {
  it('is wanted where the schema requires one', () => {
    expect(wants(choice, undefined)).toBe('answer');
    expect(wants(choice, { type: 'choice', option: 'a' })).toBeNull();
    expect(wants(note, undefined)).toBeNull();
  });

  it('holds as many options as are asked for', () => {
    expect(wants(several, undefined)).toBe('count');
    expect(wants(several, { type: 'choices', options: ['x', 'y'] })).toBeNull();
    expect(wants(several, { type: 'choices', options: ['x', 'y', 'z'] })).toBe('count');
    expect(wants({ ...several, required: false }, undefined)).toBeNull();
  });

  it('fills the columns that are needed, with numbers that can be read', () => {
    expect(wants(record, { type: 'fields', columns: { remark: 'hm' } })).toBe('columns');
    expect(wants(record, { type: 'fields', columns: { amount: Number.NaN } })).toBe('number');
    expect(wants(record, { type: 'fields', columns: { amount: 4 } })).toBeNull();
  });

  it('that says nothing is asked about, unless nothing was required', () => {
    expect(saysNothing(spans, undefined)).toBe(true);
    expect(saysNothing(spans, { type: 'spans', spans: [{ start: 0, end: 1, type: 'person' }] })).toBe(false);
    expect(saysNothing(note, undefined)).toBe(false);
    expect(isAnswered(spans, undefined)).toBe(false);
  });
});

describe('a label', () => {
  it('says nothing where nothing was marked, and leaves out what was left open', () => {
    expect(labelOf(schema, { intent: { type: 'choice', option: 'b' } })).toEqual({
      intent: { type: 'choice', option: 'b' },
      names: { type: 'spans', spans: [] },
    });
  });

  it('keeps of an older draft what the schema still has', () => {
    expect(
      fitting(schema, {
        intent: { type: 'rating', step: 3 },
        note: { type: 'text', text: 'x' },
        gone: { type: 'text', text: '' },
      }),
    ).toEqual({ note: { type: 'text', text: 'x' } });
  });
});
