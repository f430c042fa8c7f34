import { type CSSProperties, type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { LabelField } from '../../api/client';
import { optionActions } from '../../settings/actions';
import { useShortcuts } from '../../settings/shortcuts';
import { t } from '../../text/en';
import { colour } from '../colours';
import type { Span } from '../model';
import { marksOf } from '../model';
import { useMarks, useStageFocus, useTask } from '../task';
import { type Segment, segmentsOf, tidy } from './segments';
import { offsetsOf, useTextCursor } from './textCursor';

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

  const onMouseUp = () => {
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
    if (event.altKey && span && event.key.startsWith('Arrow')) {
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
        className="reading marked"
        dir="auto"
        tabIndex={0}
        data-stages={fields.map((one) => one.name).join(' ')}
        aria-label={t.desk.textStage(name)}
        aria-describedby={`${field.name}-help`}
        onMouseUp={onMouseUp}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true);
          task.enter(fields.map((one) => one.name));
        }}
        onBlur={() => setFocused(false)}
      >
        <Segments text={text} fields={fields} task={task} chosen={marks.chosen} field={field} choose={marks.choose} />
      </div>
      <p id={`${field.name}-help`} className="muted small hint">
        {t.desk.textHelp}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {cursor.range ? text.slice(cursor.range.start, cursor.range.end) : ''}
      </p>
    </>
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
  choose(at: number): void;
}

interface Placed extends Span {
  field: LabelField;
  at: number;
}

function Segments({ text, fields, field, task, chosen, choose }: SegmentsProps) {
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
  at: number;
  onPick(at: number): void;
}

const Piece = memo(function Piece({ start, text, type, paint, depth, first, on, at, onPick }: PieceProps) {
  if (type === null) {
    return <span data-start={start}>{text}</span>;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the text is the way for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the text is the way for the keyboard
    <span
      data-start={start}
      data-type={first ? type : undefined}
      className={`piece${on ? ' on' : ''}${depth > 1 ? ' deep' : ''}`}
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
