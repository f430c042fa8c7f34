import { describe, expect, it } from 'vitest';
import { wordDiff } from './words';

const said = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ SAME: text, REMOVED: `[-${text}-]`, ADDED: `{+${text}+}` })[kind])
    .join('');

describe('a word-by-word difference', () => {
  it('marks the words that changed and leaves the rest alone', () => {
    expect(said('the cat sat down', 'the dog sat down')).toBe('the [-cat-]{+dog+} sat down');
    expect(said('pay now', 'please pay now')).toBe('{+please +}pay now');
    expect(said('one two three', 'one three')).toBe('one [-two -]three');
  });

  it('says nothing of equal texts and everything of texts without a word in common', () => {
    expect(wordDiff('same', 'same')).toEqual([{ kind: 'SAME', text: 'same' }]);
    expect(said('', 'new')).toBe('{+new+}');
    expect(said('old', '')).toBe('[-old-]');
  });

  it('gives back both texts, whatever they are', () => {
    const pairs: [string, string][] = [
      ['Grüße, 12 € – näher!', 'Grüsse, 12.5 € – weiter!'],
      ['مرحبا بكم في المدينة', 'مرحبا بك في مدينة'],
      ['a b a b a', 'b a b b'],
    ];
    for (const [before, after] of pairs) {
      const stretches = wordDiff(before, after);
      const without = (kind: string) =>
        stretches
          .filter((one) => one.kind !== kind)
          .map((one) => one.text)
          .join('');
      expect(without('ADDED')).toBe(before);
      expect(without('REMOVED')).toBe(after);
    }
  });

  it('does not go through millions of pairs of words', () => {
    const long = (word: string) => `${`${word} `.repeat(4_000)}end`;
    expect(wordDiff(long('a'), long('b')).map((one) => one.kind)).toEqual(['REMOVED', 'ADDED', 'SAME']);
  });
});
