import { describe, expect, it } from 'vitest';
import { begin, change, type History } from './useDraft';

function put(history: History, text: string, at: number, typing = true): History {
  return change(history, { kind: 'put', field: 'note', value: { type: 'text', text }, typing, at });
}

const textOf = (history: History) => {
  const value = history.present.note;
  return value?.type === 'text' ? value.text : null;
};

describe('a draft', () => {
  it('takes back every step and brings it again', () => {
    const done = put(put(begin({}), 'a', 0, false), 'b', 0, false);
    const back = change(done, { kind: 'undo' });
    expect(textOf(back)).toBe('a');
    expect(textOf(change(back, { kind: 'undo' }))).toBeNull();
    expect(textOf(change(back, { kind: 'redo' }))).toBe('b');
  });

  it('takes back typing in stretches', () => {
    const first = put(put(put(begin({}), 'h', 0), 'he', 200), 'hey', 400);
    const second = put(first, 'hey you', 5_000);
    expect(textOf(change(second, { kind: 'undo' }))).toBe('hey');
    expect(textOf(change(change(second, { kind: 'undo' }), { kind: 'undo' }))).toBeNull();
  });

  it('forgets what was taken back when something else is done', () => {
    const other = put(change(put(begin({}), 'a', 0, false), { kind: 'undo' }), 'c', 0, false);
    expect(change(other, { kind: 'redo' })).toBe(other);
  });
});
