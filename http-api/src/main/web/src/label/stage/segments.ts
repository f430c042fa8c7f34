import type { Span } from '../model';

/** A stretch of text that the same spans cover. */
export interface Segment {
  start: number;
  end: number;
  /** Which spans, by place; the last is drawn on top. */
  spans: number[];
}

/** Cuts a text where spans begin and end: n spans make at most 2n + 1 segments, found in one sweep. */
export function segmentsOf(length: number, spans: readonly Pick<Span, 'start' | 'end'>[]): Segment[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of spans) {
    cuts.add(Math.min(start, length));
    cuts.add(Math.min(end, length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const starts = spans.map((_, at) => at).sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0));
  const segments: Segment[] = [];
  let open: number[] = [];
  let next = 0;
  for (let at = 0; at + 1 < places.length; at++) {
    const start = places[at] ?? 0;
    open = open.filter((span) => (spans[span]?.end ?? 0) > start);
    for (let one = starts[next]; one !== undefined && (spans[one]?.start ?? 0) <= start; one = starts[next]) {
      open.push(one);
      next += 1;
    }
    segments.push({ start, end: places[at + 1] ?? length, spans: [...open].sort((a, b) => a - b) });
  }
  return segments;
}

/** Moves a span's ends off white space and out of the middle of a character. */
export function tidy(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = Math.max(0, Math.min(from, to));
  let end = Math.min(text.length, Math.max(from, to));
  while (start < end && /\s/.test(text[start] ?? '')) {
    start += 1;
  }
  while (end > start && /\s/.test(text[end - 1] ?? '')) {
    end -= 1;
  }
  if (cutsPair(text, start)) {
    start -= 1;
  }
  if (cutsPair(text, end)) {
    end += 1;
  }
  return end > start ? { start, end } : null;
}

export function cutsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

/** Words with their places; in languages without spaces, too. */
export function wordsOf(text: string): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  for (const part of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (part.isWordLike) {
      words.push({ start: part.index, end: part.index + part.segment.length });
    }
  }
  return words;
}
