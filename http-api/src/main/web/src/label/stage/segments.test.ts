import { describe, expect, it } from 'vitest';
import { segmentsOf, tidy, wordsOf } from './segments';

describe('segments', () => {
  it('are cut where spans begin and end', () => {
    const segments = segmentsOf(10, [
      { start: 2, end: 6 },
      { start: 4, end: 8 },
    ]);
    expect(segments.map(({ start, end, spans }) => [start, end, spans])).toEqual([
      [0, 2, []],
      [2, 4, [0]],
      [4, 6, [0, 1]],
      [6, 8, [1]],
      [8, 10, []],
    ]);
  });

  it('join to the whole text however many spans there are', () => {
    const spans = Array.from({ length: 1_000 }, (_, at) => ({
      start: (at * 97) % 9_000,
      end: ((at * 97) % 9_000) + 40,
    }));
    const segments = segmentsOf(10_000, spans);
    expect(segments[0]?.start).toBe(0);
    expect(segments.at(-1)?.end).toBe(10_000);
    segments.slice(1).forEach((segment, at) => {
      expect(segment.start).toBe(segments[at]?.end);
    });
    for (const segment of segments) {
      const covering = spans.flatMap((span, at) =>
        span.start <= segment.start && span.end >= segment.end ? [at] : [],
      );
      expect(segment.spans).toEqual(covering);
    }
  });
});

describe('a marked stretch', () => {
  it('has no white space at its ends, whichever way it was drawn', () => {
    expect(tidy('say  hello  now', 12, 3)).toEqual({ start: 5, end: 10 });
    expect(tidy('a   b', 1, 4)).toBeNull();
  });

  it('never cuts a character in two', () => {
    const text = 'Ada 😀 Lovelace';
    expect(tidy(text, 5, 6)).toEqual({ start: 4, end: 6 });
    expect(tidy(text, 4, 5)).toEqual({ start: 4, end: 6 });
  });

  it('finds words in scripts without spaces', () => {
    expect(wordsOf('Hello, world!').map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [7, 12],
    ]);
    expect(wordsOf('مرحبا بالعالم')).toHaveLength(2);
  });
});
