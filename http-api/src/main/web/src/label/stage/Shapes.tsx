import { type CSSProperties, memo, type PointerEvent, useEffect, useRef } from 'react';
import type { LabelField } from '../../api/client';
import { colour } from '../colours';
import type { Box } from '../model';
import { useMarks } from '../task';
import { type Corner, cornersOf } from './geometry';

type Grab = (event: PointerEvent, at: number, corner: Corner | null) => void;

interface Props {
  field: LabelField;
  live: boolean;
  grab: Grab;
}

/** The boxes of one field; those of a field that has not the keys lie still. */
export function BoxShapes({ field, live, grab }: Props) {
  const { marks, chosen } = useMarks<Box>(field);
  const latest = useRef(grab);
  useEffect(() => {
    latest.current = grab;
  });
  const hold = useRef<Grab>((...how) => latest.current(...how)).current;
  return (
    <g className={live ? 'shapes live' : 'shapes'}>
      {marks.map((box, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark has no other name than its place
        <BoxShape key={at} box={box} at={at} paint={colour(field.types, box.type)} on={at === chosen} grab={hold} />
      ))}
    </g>
  );
}

interface ShapeProps {
  box: Box;
  at: number;
  paint: string;
  on: boolean;
  grab: Grab;
}

const BoxShape = memo(function BoxShape({ box, at, paint, on, grab }: ShapeProps) {
  return (
    <g className={on ? 'shape on' : 'shape'} style={{ '--mark': paint } as CSSProperties} data-on={on || undefined}>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        onPointerDown={(event) => grab(event, at, null)}
      />
      {on &&
        (Object.entries(cornersOf(box)) as [Corner, { x: number; y: number }][]).map(([corner, point]) => (
          <circle
            key={corner}
            className={`handle ${corner}`}
            cx={point.x}
            cy={point.y}
            onPointerDown={(event) => grab(event, at, corner)}
          />
        ))}
    </g>
  );
});
