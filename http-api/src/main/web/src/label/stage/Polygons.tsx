import { type CSSProperties, useState } from 'react';
import type { LabelField } from '../../api/client';
import type { Runs } from '../../settings/shortcuts';
import { colour } from '../colours';
import type { Mark, Polygon } from '../model';
import { type Marks, useMarks } from '../task';
import { inside, type Point, type Size } from './geometry';

const fewest = 3;

export interface Pen {
  /** Corners of the polygon being drawn. */
  points: readonly Point[];
  /** Where the keys would drop the next corner. */
  at: Point | null;
  runs: Runs;
  drop(point: Point): void;
  /** Moves the pen, or with `shape` the chosen polygon; false when there is nothing to move. */
  move(by: Point, shape: boolean): boolean;
}

/** Draws polygons corner by corner: by clicks, or with a pen that the arrow keys move. */
export function usePolygonPen(size: Size, marks: Marks<Mark>, live: boolean): Pen {
  const [points, setPoints] = useState<readonly Point[]>([]);
  const [at, setAt] = useState<Point | null>(null);

  const finish = (corners: readonly Point[]) => {
    if (corners.length >= fewest) {
      const polygon: Polygon = { type: marks.type, points: corners.map(({ x, y }) => [Math.round(x), Math.round(y)]) };
      marks.add(polygon);
    }
    setPoints([]);
  };
  const drop = (point: Point) => {
    const first = points[0];
    const near = size.width / 80;
    if (first && points.length >= fewest && Math.hypot(first.x - point.x, first.y - point.y) < near) {
      finish(points);
    } else {
      setPoints([...points, point]);
      setAt(point);
    }
  };
  const move = (by: Point, shape: boolean): boolean => {
    if (!live) {
      return false;
    }
    const chosen = marks.marks[marks.chosen] as Polygon | undefined;
    if (shape && chosen) {
      const points = chosen.points.map(([x = 0, y = 0]) => {
        const to = inside({ x: x + by.x, y: y + by.y }, size);
        return [to.x, to.y];
      });
      const shifted: Polygon = { ...chosen, points };
      marks.replace(marks.chosen, shifted, true);
    } else {
      const from = at ?? { x: size.width / 2, y: size.height / 2 };
      setAt(inside({ x: from.x + by.x * 4, y: from.y + by.y * 4 }, size));
    }
    return true;
  };
  const runs: Runs = live
    ? {
        addPoint: () => drop(at ?? { x: size.width / 2, y: size.height / 2 }),
        ...(points.length > 0
          ? {
              submit: () => finish(points),
              removeMark: () => setPoints(points.slice(0, -1)),
              removeMarkToo: () => setPoints(points.slice(0, -1)),
            }
          : {}),
      }
    : {};
  return { points, at: live ? at : null, runs, drop, move };
}

const text = (points: readonly Point[]) => points.map(({ x, y }) => `${x},${y}`).join(' ');
const outline = (polygon: Polygon) => polygon.points.map((point) => point.join(',')).join(' ');

export function Polygons({ field, live, pen }: { field: LabelField; live: boolean; pen: Pen | null }) {
  const { marks, chosen, choose } = useMarks<Polygon>(field);
  return (
    <g className={live ? 'shapes live' : 'shapes'}>
      {marks.map((polygon, at) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark has no other name than its place
          key={at}
          className={at === chosen ? 'shape on' : 'shape'}
          style={{ '--mark': colour(field.types, polygon.type) } as CSSProperties}
          data-on={at === chosen || undefined}
        >
          <polygon
            points={outline(polygon)}
            onPointerDown={(event) => {
              if (pen?.points.length === 0) {
                event.stopPropagation();
                choose(at);
              }
            }}
          />
        </g>
      ))}
      {pen && pen.points.length > 0 && <polyline className="drawing" points={text(pen.points)} />}
      {pen?.at && <circle className="pen" cx={pen.at.x} cy={pen.at.y} />}
    </g>
  );
}
