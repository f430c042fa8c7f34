import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { LabelField } from '../../api/client';
import type { Span } from '../model';
import { isDirected, type Relation } from '../relations';
import { type Arc, arcsOf, type Join, type Stretch } from './arcs';

interface Props {
  field: LabelField;
  spans: readonly Span[];
  relations: readonly Relation[];
  /** Place of the span whose relations stand out; -1 for none. */
  chosen: number;
}

/** The relations of a text's spans as lines above the text it lies in. They say nothing that the list beside the text does not say. */
export const Arcs = memo(function Arcs({ field, spans, relations, chosen }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const [drawn, set] = useState<readonly Arc[]>([]);

  useLayoutEffect(() => {
    const element = svg.current?.parentElement;
    if (!element) {
      return;
    }
    const draw = () => set(arcsOf(joinsOf(element, field, spans, relations), element.clientWidth, scaleOf(element)));
    draw();
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    document.fonts?.addEventListener('loadingdone', draw);
    return () => {
      watch.disconnect();
      document.fonts?.removeEventListener('loadingdone', draw);
    };
  }, [field, spans, relations]);

  const some = relations.some(({ from, to }) => from === chosen || to === chosen);
  return (
    <svg ref={svg} className={some ? 'arcs some' : 'arcs'} aria-hidden="true" focusable="false">
      {drawn.map((arc, at) => {
        const relation = relations[at];
        const on = relation !== undefined && (relation.from === chosen || relation.to === chosen);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a relation has no other name than its place
          <g key={at} className={on ? 'arc on' : 'arc'} data-relation={arc.label}>
            <path className="way" d={arc.path} />
            {arc.head && <path className="head" d={arc.head} />}
            <text x={arc.x} y={arc.y}>
              {arc.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
});

/** How large the text is against its usual 18 pixels. */
function scaleOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).fontSize) / 18;
}

function joinsOf(box: HTMLElement, field: LabelField, spans: readonly Span[], relations: readonly Relation[]): Join[] {
  const pieces = new Map<number, HTMLElement>();
  for (const piece of box.querySelectorAll<HTMLElement>('[data-start]')) {
    pieces.set(Number(piece.dataset.start), piece);
  }
  const frame = box.getBoundingClientRect();
  const measured = new Map<number, Stretch>();
  const stretch = (at: number): Stretch => {
    const known = measured.get(at);
    if (known) {
      return known;
    }
    const rect = pieces.get(spans[at]?.start ?? -1)?.getClientRects()[0] ?? frame;
    const found = {
      left: rect.left - frame.left - box.clientLeft,
      width: rect.width,
      top: rect.top - frame.top - box.clientTop,
    };
    measured.set(at, found);
    return found;
  };
  return relations.map((relation) => ({
    from: stretch(relation.from),
    to: stretch(relation.to),
    label: relation.type,
    directed: isDirected(field.relations?.find((one) => one.name === relation.type)),
  }));
}
