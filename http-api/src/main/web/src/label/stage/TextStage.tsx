import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { LabelField } from '../../api/client';
import { optionActions } from '../../settings/actions';
import { printed } from '../../settings/keys';
import { combo, useShortcuts } from '../../settings/shortcuts';
import { t } from '../../text/en';
import { colour } from '../colours';
import type { Span } from '../model';
import { marksOf } from '../model';
import { relationsOf } from '../relations';
import { useMarks, useStageFocus, useTask } from '../task';
import { Arcs } from './Arcs';
import { RelateBar } from './RelateBar';
import { type Segment, segmentsOf, tidy } from './segments';
import { offsetsOf, useTextCursor } from './textCursor';
import { useRelating } from './useRelating';

interface Props {
  name: string;
  text: string;
  fields: LabelField[];
}

/** A text whose stretches are marked: with the mouse, or word by word with the arrow keys. */
export default function TextStage({ name, text, fields }: Props) {
  const task = useTask();
  const field = fields.find((one) => one.name === task.active) ?? fields[0];
  if (!field) {
    return null;
  }
  return <Marked name={name} text={text} field={field} fields={fields} />;
}

function Marked({ name, text, field, fields }: Props & { field: LabelField }) {
  const task = useTask();
  const marks = useMarks<Span>(field);
  const box = useRef<HTMLDivElement>(null);
  const cursor = useTextCursor(text, box);
  useStageFocus(box, fields);
  const [focused, setFocused] = useState(false);
  const rubber = useRef<SVGLineElement>(null);
  const relate = useRelating(field, marks, rubber);
  const { relating } = relate;
  const can = fields.some((one) => (one.relations ?? []).length > 0);

  const mark = (from: number, to: number, type: string) => {
    const range = tidy(text, from, to);
    if (!range) {
      return;
    }
    const there = marks.marks.findIndex(
      (span) => span.start === range.start && span.end === range.end && span.type === type,
    );
    if (there >= 0) {
      marks.choose(there);
    } else {
      marks.add({ ...range, type });
    }
  };

  const onMouseUp = (event: MouseEvent<HTMLElement>) => {
    if (relate.dropped(event)) {
      window.getSelection()?.removeAllRanges();
      return;
    }
    const range = box.current ? offsetsOf(box.current) : null;
    if (range && range.start !== range.end) {
      mark(range.start, range.end, marks.type);
      window.getSelection()?.removeAllRanges();
    }
  };

  const types = field.types ?? [];
  const markCursor = (at: number) => {
    const type = types[at];
    if (!cursor.range || type === undefined) {
      return false;
    }
    task.setType(field, type);
    mark(cursor.range.start, cursor.range.end, type);
    cursor.rest();
    return true;
  };
  useShortcuts(
    focused && cursor.range
      ? Object.fromEntries(optionActions.map((action, at) => [action, () => markCursor(at)]))
      : {},
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const span = marks.marks[marks.chosen];
    const by = relating && box.current && !event.altKey ? step(event.key, box.current) : 0;
    if (by !== 0) {
      relate.turn(by);
      event.preventDefault();
    } else if (relating && event.key === 'Escape') {
      relate.cancel();
      event.preventDefault();
    } else if (event.altKey && span && event.key.startsWith('Arrow')) {
      const by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1;
      const range = event.shiftKey
        ? tidyEnds(text, span.start + by, span.end)
        : tidyEnds(text, span.start, span.end + by);
      if (range) {
        marks.replace(marks.chosen, { ...range, type: span.type }, true);
      }
      event.preventDefault();
    } else if (cursor.key(event)) {
      task.activate(field.name);
      task.choose(-1);
      event.preventDefault();
    }
  };

  return (
    <>
      <div
        ref={box}
        role="group"
        className={can ? 'reading marked related' : 'reading marked'}
        dir="auto"
        tabIndex={0}
        data-stages={fields.map((one) => one.name).join(' ')}
        aria-label={t.desk.textStage(name)}
        aria-describedby={`${field.name}-help`}
        onMouseDown={relate.onMouseDown}
        onMouseMove={relate.onMouseMove}
        onMouseUp={onMouseUp}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true);
          task.enter(fields.map((one) => one.name));
        }}
        onBlur={() => setFocused(false)}
      >
        <Segments
          text={text}
          fields={fields}
          task={task}
          chosen={marks.chosen}
          aim={relating?.to ?? -1}
          field={field}
          choose={relating ? relate.target : marks.choose}
        />
        {fields.map((one) => (
          <FieldArcs key={one.name} field={one} task={task} chosen={one === field ? marks.chosen : -1} />
        ))}
        {can && (
          <svg className="arcs" aria-hidden="true" focusable="false">
            <line ref={rubber} className="rubber" />
          </svg>
        )}
      </div>
      {relating && (
        <RelateBar
          field={field}
          text={text}
          spans={marks.marks}
          relating={relating}
          onTarget={relate.target}
          onWay={relate.way}
          onCancel={relate.cancel}
        />
      )}
      <p id={`${field.name}-help`} className="muted small hint">
        {t.desk.textHelp} {can && t.desk.relateHelp(printed(combo('relate')))}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {cursor.range ? text.slice(cursor.range.start, cursor.range.end) : ''}
      </p>
    </>
  );
}

/** Which way an arrow key goes in reading order; 0 for other keys. */
function step(key: string, box: HTMLElement): 1 | -1 | 0 {
  const ahead = getComputedStyle(box).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === ahead || key === 'ArrowDown') {
    return 1;
  }
  return key.startsWith('Arrow') ? -1 : 0;
}

interface ArcsProps {
  field: LabelField;
  task: ReturnType<typeof useTask>;
  chosen: number;
}

function FieldArcs({ field, task, chosen }: ArcsProps) {
  const value = task.draft[field.name];
  const relations = relationsOf(value);
  return relations.length === 0 ? null : (
    <Arcs field={field} spans={marksOf(value) as Span[]} relations={relations} chosen={chosen} />
  );
}

function tidyEnds(text: string, start: number, end: number): { start: number; end: number } | null {
  return start >= 0 && end <= text.length && end > start ? tidy(text, start, end) : null;
}

interface SegmentsProps {
  text: string;
  fields: LabelField[];
  field: LabelField;
  task: ReturnType<typeof useTask>;
  chosen: number;
  /** Place of the span that the chosen one is being related to; -1 for none. */
  aim: number;
  choose(at: number): void;
}

interface Placed extends Span {
  field: LabelField;
  at: number;
}

function Segments({ text, fields, field, task, chosen, aim, choose }: SegmentsProps) {
  const { draft } = task;
  const spans = useMemo(
    () =>
      fields.flatMap((one) =>
        (marksOf(draft[one.name]) as Span[]).map((span, at): Placed => ({ ...span, field: one, at })),
      ),
    [fields, draft],
  );
  const segments = useMemo(() => segmentsOf(text.length, spans), [text, spans]);
  const current = useRef(choose);
  useEffect(() => {
    current.current = choose;
  });
  const onPick = useRef((at: number) => current.current(at)).current;
  return segments.map((segment) => {
    const top = spans[segment.spans.at(-1) ?? -1];
    return (
      <Piece
        key={segment.start}
        start={segment.start}
        text={text.slice(segment.start, segment.end)}
        type={top?.type ?? null}
        paint={top ? colour(top.field.types, top.type) : ''}
        depth={segment.spans.length}
        first={top !== undefined && top.start === segment.start}
        on={segment.spans.some((at) => spans[at]?.field === field && spans[at]?.at === chosen)}
        aim={aim >= 0 && segment.spans.some((at) => spans[at]?.field === field && spans[at]?.at === aim)}
        at={top?.field === field ? top.at : -1}
        onPick={onPick}
      />
    );
  });
}

interface PieceProps extends Pick<Segment, 'start'> {
  text: string;
  type: string | null;
  paint: string;
  depth: number;
  first: boolean;
  on: boolean;
  aim: boolean;
  at: number;
  onPick(at: number): void;
}

const Piece = memo(function Piece({ start, text, type, paint, depth, first, on, aim, at, onPick }: PieceProps) {
  if (type === null) {
    return <span data-start={start}>{text}</span>;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the text is the way for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the text is the way for the keyboard
    <span
      data-start={start}
      data-type={first ? type : undefined}
      data-at={at >= 0 ? at : undefined}
      className={`piece${on ? ' on' : ''}${aim ? ' aim' : ''}${depth > 1 ? ' deep' : ''}`}
      style={{ '--mark': paint } as CSSProperties}
      onClick={() => {
        if (at >= 0 && window.getSelection()?.isCollapsed !== false) {
          onPick(at);
        }
      }}
    >
      {text}
    </span>
  );
});
