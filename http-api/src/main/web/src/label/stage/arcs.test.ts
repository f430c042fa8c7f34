import { describe, expect, it } from 'vitest';
import { arcsOf, type Join } from './arcs';

const at = (left: number, top: number, width = 40) => ({ left, top, width });
const join = (from: Join['from'], to: Join['to'], label = 'r', directed = true): Join => ({
  from,
  to,
  label,
  directed,
});
const numbers = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map((found) => Number(found[0]));

describe('a line between two stretches', () => {
  it('runs above their line and points at the second', () => {
    const [arc] = arcsOf([join(at(0, 100), at(200, 100))], 600);
    expect(arc?.path).toBe('M 20 100 L 20 91 L 220 91 L 220 95');
    expect(arc?.head).toBe('M 216 94 L 224 94 L 220 100 Z');
    expect([arc?.x, arc?.y]).toEqual([120, 91]);
  });

  it('has no head where there is no direction', () => {
    const [arc] = arcsOf([join(at(0, 100), at(200, 100), 'r', false)], 600);
    expect(arc?.head).toBe('');
    expect(arc?.path.endsWith('L 220 100')).toBe(true);
  });

  it('goes down the nearer margin from one line to another, through no text', () => {
    const [left] = arcsOf([join(at(50, 100), at(100, 200))], 600);
    const [right] = arcsOf([join(at(500, 100), at(400, 200))], 600);
    expect(left?.path).toBe('M 70 100 L 70 91 L 4 91 L 4 191 L 120 191 L 120 195');
    expect(numbers(right?.path ?? '')[4]).toBe(596);
  });

  it('keeps apart from others above the same words, the shortest nearest to them', () => {
    const arcs = arcsOf(
      [join(at(0, 100), at(500, 100)), join(at(100, 100), at(200, 100)), join(at(300, 100), at(400, 100))],
      600,
    );
    expect(arcs[1]?.y).toBe(91);
    expect(arcs[2]?.y).toBe(91);
    expect(arcs[0]?.y).toBeLessThan(91);
  });

  it('stays between two lines of text, however many there are', () => {
    const many = Array.from({ length: 40 }, (_, one) => join(at(one, 100), at(500 + one, 100)));
    const heights = new Set(arcsOf(many, 600).map((arc) => arc.y));
    expect(heights.size).toBe(40);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(70);
  });

  it('keeps the distances that larger text needs', () => {
    const joins = [join(at(0, 100), at(500, 100)), join(at(100, 100), at(200, 100))];
    const [usual, large] = [arcsOf(joins, 600), arcsOf(joins, 600, 1.5)];
    const between = (arcs: typeof usual) => (arcs[1]?.y ?? 0) - (arcs[0]?.y ?? 0);
    expect(between(large)).toBeCloseTo(1.5 * between(usual), 0);
  });

  it('meets a stretch beside the others, in the order of where they go', () => {
    const from = at(0, 100, 90);
    const [far, near] = arcsOf([join(from, at(400, 100)), join(from, at(200, 100))], 600);
    expect(numbers(near?.path ?? '')[0]).toBe(30);
    expect(numbers(far?.path ?? '')[0]).toBe(60);
  });
});
