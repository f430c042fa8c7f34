import type { ItemValue } from '../../api/client';
import { t } from '../../text/en';
import type { Box, Mark, Region, Span } from '../model';
import type { Relation } from '../relations';

const longest = 60;

/** A mark in a few words: what it covers, or where it lies. */
export function describe(mark: Mark, item: ItemValue | undefined): string {
  if ('width' in mark) {
    const { x, y, width, height } = mark as Box;
    return t.desk.box(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
  }
  if ('points' in mark) {
    return t.desk.polygon((mark as Mark & { points: unknown[] }).points.length);
  }
  if (typeof item === 'string') {
    const { start, end } = mark as Span;
    const text = item.slice(start, end).replace(/\s+/g, ' ');
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  }
  const { start, end } = mark as Region;
  return `${clock(start)} – ${clock(end)}`;
}

/** What a relation leads from and to, in a few words each. */
export function endsIn(relation: Relation, spans: readonly Span[], item: ItemValue | undefined): [string, string] {
  const end = (at: number) => {
    const span = spans[at];
    return span ? describe(span, item) : '';
  };
  return [end(relation.from), end(relation.to)];
}

/** Seconds as minutes, seconds and hundredths. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds / 60);
  return `${whole}:${(seconds - whole * 60).toFixed(2).padStart(5, '0')}`;
}
