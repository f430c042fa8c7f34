import { type MouseEvent, type RefObject, useRef } from 'react';
import type { LabelField } from '../../api/client';
import type { Span } from '../model';
import { nextTarget, type Relating, relatedBy, stated, type Way, waysBetween } from '../relations';
import { type Marks, useTask } from '../task';

/** What is done to relate spans of a text: picked one after the other, or dragged from one to the other. */
export function useRelating(field: LabelField, marks: Marks<Span>, rubber: RefObject<SVGLineElement | null>) {
  const task = useTask();
  const dragged = useRef(-1);
  const relating: Relating | null =
    task.relating?.field === field.name && marks.active && marks.marks[task.relating.from] ? task.relating : null;
  const can = (field.relations ?? []).length > 0;

  const join = (from: number, to: number, way: Way) => {
    const relation = stated(marks.marks, from, to, way);
    if (relatedBy(marks.relations, relation) === marks.relations) {
      task.relate(null);
    } else {
      marks.relate(relation);
    }
    marks.choose(from);
  };
  const target = (from: number, to: number, atOnce: boolean) => {
    const [way, more] = waysBetween(field, marks.marks[from], marks.marks[to]);
    marks.choose(from);
    if (atOnce && way && !more) {
      join(from, to, way);
    } else {
      task.relate({ field: field.name, from, to });
    }
  };

  return {
    relating,
    cancel: () => task.relate(null),
    way: (way: Way) => relating && join(relating.from, relating.to, way),
    target: (at: number) => relating && at !== relating.from && target(relating.from, at, false),
    turn: (by: 1 | -1) =>
      relating && target(relating.from, nextTarget(field, marks.marks, relating.from, relating.to, by), false),
    onMouseDown: (event: MouseEvent) => {
      dragged.current = can && !event.shiftKey && event.button === 0 ? spanAt(event) : -1;
    },
    onMouseMove: (event: MouseEvent<HTMLElement>) => {
      if (dragged.current >= 0 && event.buttons === 1) {
        const over = spanAt(event);
        stretch(rubber.current, event, over >= 0 && over !== dragged.current);
      }
    },
    /** Whether the mouse was dragged from one span to another. */
    dropped: (event: MouseEvent<HTMLElement>): boolean => {
      const from = dragged.current;
      const to = spanAt(event);
      dragged.current = -1;
      rubber.current?.removeAttribute('data-from');
      rubber.current?.classList.remove('there');
      if (from < 0 || to < 0 || from === to) {
        return false;
      }
      target(from, to, true);
      return true;
    },
  };
}

/** Place of the topmost span of the active field under the mouse; -1 for none. */
function spanAt(event: MouseEvent): number {
  const piece = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
  return piece ? Number(piece.dataset.at) : -1;
}

/** Draws the line that is being dragged, past React: it moves with every pixel. */
function stretch(line: SVGLineElement | null, event: MouseEvent<HTMLElement>, there: boolean): void {
  if (!line) {
    return;
  }
  const box = event.currentTarget.getBoundingClientRect();
  const x = String(event.clientX - box.left);
  const y = String(event.clientY - box.top);
  if (!line.hasAttribute('data-from')) {
    line.setAttribute('data-from', '');
    line.setAttribute('x1', x);
    line.setAttribute('y1', y);
  }
  line.setAttribute('x2', x);
  line.setAttribute('y2', y);
  line.classList.toggle('there', there);
}
