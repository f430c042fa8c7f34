import { describe, expect, it } from 'vitest';
import { boxBetween, moved, pulled, resized } from './geometry';

const size = { width: 100, height: 50 };

describe('a box', () => {
  it('stays inside the picture, in whole pixels', () => {
    expect(boxBetween({ x: -5, y: 60 }, { x: 20.4, y: 10.6 }, size, 't')).toEqual({
      x: 0,
      y: 11,
      width: 20,
      height: 39,
      type: 't',
    });
    expect(boxBetween({ x: 3, y: 3 }, { x: 4, y: 4 }, size, 't')).toBeNull();
  });

  it('moves and grows as far as the picture goes', () => {
    const box = { x: 80, y: 10, width: 15, height: 10, type: 't' };
    expect(moved(box, 50, -50, size)).toEqual({ ...box, x: 85, y: 0 });
    expect(resized(box, 50, -50, size)).toEqual({ ...box, width: 20, height: 2 });
    expect(pulled(box, 'nw', { x: 70, y: 5 }, size)).toEqual({ x: 70, y: 5, width: 25, height: 15, type: 't' });
  });
});
