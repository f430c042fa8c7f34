import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { LabelField } from '../../api/client';
import { useShortcuts } from '../../settings/shortcuts';
import { t } from '../../text/en';
import { Notice } from '../../ui/Notice';
import type { Box, Mark, Image as Picture } from '../model';
import { useMarks, useStageFocus, useTask } from '../task';
import { arrow, boxBetween, type Corner, inside, moved, type Point, pulled, resized } from './geometry';
import { Polygons, usePolygonPen } from './Polygons';
import { BoxShapes } from './Shapes';
import { useView, ViewBar } from './view';

interface Props {
  name: string;
  image: Picture;
  fields: LabelField[];
}

/** A picture to look at closely, with boxes and polygons on it where fields ask for them. */
export default function ImageStage({ name, image, fields }: Props) {
  const task = useTask();
  const field = fields.find((one) => one.name === task.active) ?? fields[0];
  return <Canvas name={name} image={image} fields={fields} field={field ?? null} />;
}

const nothing: LabelField = { type: 'boxes', name: '' };

type Drag =
  | { kind: 'draw'; from: Point; to: Point }
  | { kind: 'move'; at: number; from: Point; box: Box }
  | { kind: 'pull'; at: number; corner: Corner; box: Box };

function Canvas({ name, image, fields, field }: Props & { field: LabelField | null }) {
  const task = useTask();
  const marks = useMarks<Mark>(field ?? nothing);
  const boxes = field?.type === 'boxes';
  const view = useView(image);
  const svg = useRef<SVGSVGElement>(null);
  useStageFocus(svg, fields);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [broken, setBroken] = useState(false);
  const [focused, setFocused] = useState(false);
  const pen = usePolygonPen(image, marks, field?.type === 'polygons' && focused);

  // asked apart from the picture on the page, whose failure can come before anyone listens
  useEffect(() => {
    const probe = new Image();
    probe.onerror = () => setBroken(true);
    probe.src = image.url;
    return () => {
      probe.onerror = null;
    };
  }, [image.url]);

  const place = (event: PointerEvent): Point => {
    const matrix = svg.current?.getScreenCTM();
    if (!matrix) {
      return { x: 0, y: 0 };
    }
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return inside(point, image);
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || !field) {
      return;
    }
    task.activate(field.name);
    const at = place(event);
    if (boxes) {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ kind: 'draw', from: at, to: at });
    } else {
      pen.drop(at);
    }
  };

  const move = (event: PointerEvent) => {
    if (!drag) {
      return;
    }
    const to = place(event);
    if (drag.kind === 'draw') {
      setDrag({ ...drag, to });
    } else if (drag.kind === 'move') {
      marks.replace(drag.at, moved(drag.box, to.x - drag.from.x, to.y - drag.from.y, image), true);
    } else {
      marks.replace(drag.at, pulled(drag.box, drag.corner, to, image), true);
    }
  };

  const up = () => {
    if (drag?.kind === 'draw') {
      const box = boxBetween(drag.from, drag.to, image, marks.type);
      if (box) {
        marks.add(box);
      }
    }
    setDrag(null);
  };

  const grab = (event: PointerEvent, at: number, corner: Corner | null) => {
    event.stopPropagation();
    svg.current?.setPointerCapture(event.pointerId);
    marks.choose(at);
    const box = marks.marks[at] as Box;
    setDrag(corner ? { kind: 'pull', at, corner, box } : { kind: 'move', at, from: place(event), box });
  };

  const addInMiddle = () => {
    const middle = view.middle();
    const reach = { x: view.seen().width / 6, y: view.seen().height / 6 };
    const box = boxBetween(
      { x: middle.x - reach.x, y: middle.y - reach.y },
      { x: middle.x + reach.x, y: middle.y + reach.y },
      image,
      marks.type,
    );
    if (box) {
      marks.add(box);
      svg.current?.focus();
    }
  };
  useShortcuts(field && marks.active && boxes ? { newMark: addInMiddle } : {});
  useShortcuts({ ...view.runs, ...pen.runs });

  const key = (event: KeyboardEvent) => {
    const by = arrow(event.key, event.shiftKey);
    const box = marks.marks[marks.chosen];
    if (!by || event.ctrlKey || event.metaKey) {
      return;
    }
    if (boxes && box) {
      const change = event.altKey ? resized : moved;
      marks.replace(marks.chosen, change(box as Box, by.x, by.y, image), true);
      event.preventDefault();
    } else if (pen.move(by, event.altKey)) {
      event.preventDefault();
    }
  };

  useEffect(() => {
    svg.current?.querySelector('[data-on]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  if (broken) {
    return (
      <Notice tone="bad" title={t.desk.noImage}>
        {t.desk.noMedia(image.url)}
      </Notice>
    );
  }
  return (
    <div className="picture">
      <ViewBar view={view} />
      <div className="picture-window" ref={view.window}>
        <svg
          ref={svg}
          role="group"
          aria-label={t.desk.imageStage(name)}
          aria-describedby={field ? `${field.name}-help` : undefined}
          tabIndex={0}
          data-stages={fields.map((one) => one.name).join(' ')}
          className={field ? 'drawable' : ''}
          viewBox={`0 0 ${image.width} ${image.height}`}
          style={{ width: `${view.zoom * 100}%` }}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={() => setDrag(null)}
          onKeyDown={key}
          onFocus={() => {
            setFocused(true);
            if (field) {
              task.enter(fields.map((one) => one.name));
            }
          }}
          onBlur={() => setFocused(false)}
        >
          <image
            href={image.url}
            width={image.width}
            height={image.height}
            style={{ filter: `brightness(${view.brightness})` }}
          />
          {fields
            .filter((one) => one.type === 'boxes')
            .map((one) => (
              <BoxShapes key={one.name} field={one} live={one === field} grab={grab} />
            ))}
          {fields
            .filter((one) => one.type === 'polygons')
            .map((one) => (
              <Polygons key={one.name} field={one} live={one === field} pen={one === field ? pen : null} />
            ))}
          {drag?.kind === 'draw' && (
            <rect
              className="drawing"
              x={Math.min(drag.from.x, drag.to.x)}
              y={Math.min(drag.from.y, drag.to.y)}
              width={Math.abs(drag.to.x - drag.from.x)}
              height={Math.abs(drag.to.y - drag.from.y)}
            />
          )}
        </svg>
      </div>
      {field && (
        <p id={`${field.name}-help`} className="muted small hint">
          {boxes ? t.desk.imageHelp : t.desk.polygonHelp}
        </p>
      )}
    </div>
  );
}
