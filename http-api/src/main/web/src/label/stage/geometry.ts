import type { Box } from '../model';

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));

/** The box between two corners, in whole pixels and inside the image; null when it is smaller than a person can mean. */
export function boxBetween(a: Point, b: Point, size: Size, type: string): Box | null {
  const x = Math.round(clamp(Math.min(a.x, b.x), 0, size.width));
  const y = Math.round(clamp(Math.min(a.y, b.y), 0, size.height));
  const right = Math.round(clamp(Math.max(a.x, b.x), 0, size.width));
  const bottom = Math.round(clamp(Math.max(a.y, b.y), 0, size.height));
  const width = right - x;
  const height = bottom - y;
  return width < 2 || height < 2 ? null : { x, y, width, height, type };
}

/** Moves a box as far as the image goes. */
export function moved(box: Box, dx: number, dy: number, size: Size): Box {
  return {
    ...box,
    x: clamp(Math.round(box.x + dx), 0, size.width - box.width),
    y: clamp(Math.round(box.y + dy), 0, size.height - box.height),
  };
}

/** Moves a box's lower right corner; it stays at least two pixels wide and high. */
export function resized(box: Box, dx: number, dy: number, size: Size): Box {
  return {
    ...box,
    width: clamp(Math.round(box.width + dx), 2, size.width - box.x),
    height: clamp(Math.round(box.height + dy), 2, size.height - box.y),
  };
}

export type Corner = 'nw' | 'ne' | 'se' | 'sw';

export function cornersOf(box: Box): Record<Corner, Point> {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return {
    nw: { x: box.x, y: box.y },
    ne: { x: right, y: box.y },
    se: { x: right, y: bottom },
    sw: { x: box.x, y: bottom },
  };
}

const opposite: Record<Corner, Corner> = { nw: 'se', ne: 'sw', se: 'nw', sw: 'ne' };

/** A box with one corner pulled to a point. */
export function pulled(box: Box, corner: Corner, to: Point, size: Size): Box {
  return boxBetween(cornersOf(box)[opposite[corner]], to, size, box.type) ?? box;
}

export function inside(point: Point, size: Size): Point {
  return { x: clamp(point.x, 0, size.width), y: clamp(point.y, 0, size.height) };
}

/** How far an arrow key goes: one pixel, ten with Shift. */
export function arrow(key: string, far: boolean): Point | null {
  const by = far ? 10 : 1;
  switch (key) {
    case 'ArrowLeft':
      return { x: -by, y: 0 };
    case 'ArrowRight':
      return { x: by, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -by };
    case 'ArrowDown':
      return { x: 0, y: by };
    default:
      return null;
  }
}
