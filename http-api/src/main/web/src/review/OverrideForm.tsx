import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Label, Work } from '../api/client';
import type { Drafts } from '../label/desk/drafts';
import { labelOf, saysNothing, wants } from '../label/model';
import type { Relating } from '../label/relations';
import { firstOpen, focusField, Question } from '../label/TaskView';
import { type Task, TaskProvider } from '../label/task';
import { useDraft } from '../label/useDraft';
import { combo, useShortcuts } from '../settings/shortcuts';
import { review as t } from '../text/review';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { Failure } from '../ui/Notice';
import type { Group } from './answers';
import type { Deciding } from './useDecision';

interface Props {
  work: Work;
  first: Label;
  drafts: Drafts;
  item: ReactNode;
  groups: readonly Group[];
  deciding: Deciding;
  onCancel(): void;
}

/** The reviewer's own answer, made as labelers make theirs, and why it is right. */
export function OverrideForm({ work, first, drafts, item, groups, deciding, onCancel }: Props) {
  const { fields } = work.schema;
  const { draft, put, undo, redo } = useDraft(work, first, drafts);
  const [focus, setFocus] = useState(() => ({ active: firstOpen(fields, draft), chosen: -1 }));
  const [types, setTypes] = useState<Record<string, string>>({});
  const [missing, setMissing] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [unsaid, setUnsaid] = useState(false);
  const [relating, relate] = useState<Relating | null>(null);
  const side = useRef<HTMLElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const { active } = focus;

  const enter = (names: readonly string[]) =>
    setFocus((now) => (names.includes(now.active) ? now : { active: names[0] ?? '', chosen: -1 }));
  const turn = (by: number) => {
    const at = fields.findIndex((field) => field.name === active);
    const field = fields[at + by];
    if (field) {
      enter([field.name]);
      focusField(side.current, field);
    } else if (by > 0) {
      reason.current?.focus();
    }
  };
  const task: Task = {
    work,
    draft,
    put: (field, value, typing) => {
      setMissing(null);
      setAsked(null);
      relate(null);
      put(field, value, typing);
    },
    active,
    activate: (field) => enter([field]),
    enter,
    answered: () => turn(1),
    chosen: focus.chosen,
    choose: (at) => setFocus((now) => ({ ...now, chosen: at })),
    typeOf: (field) => types[field.name] ?? field.types?.[0] ?? '',
    setType: (field, type) => setTypes((now) => ({ ...now, [field.name]: type })),
    relating,
    relate,
    errors: useMemo(
      () =>
        Object.fromEntries(
          (deciding.problem?.errors ?? []).map((error) => [error.pointer.split('/')[2] ?? '', error.message]),
        ),
      [deciding.problem],
    ),
  };
  const submit = () => {
    const open = fields.find((field) => wants(field, draft[field.name]) !== null);
    const empty = asked === null ? fields.find((field) => saysNothing(field, draft[field.name])) : undefined;
    const stop = open ?? empty;
    if (stop) {
      (open ? setMissing : setAsked)(stop.name);
      enter([stop.name]);
      focusField(side.current, stop);
    } else if (why.trim() === '') {
      setUnsaid(true);
      reason.current?.focus();
    } else {
      deciding.decide({ kind: 'override', label: labelOf(work.schema, draft), justification: why.trim() });
    }
  };
  useShortcuts({
    submit,
    submitFromText: submit,
    undo,
    redo,
    nextField: () => turn(1),
    previousField: () => turn(-1),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form opens
  useEffect(() => {
    const field = fields.find((one) => one.name === active);
    if (field) {
      focusField(side.current, field);
    }
  }, []);
  return (
    <TaskProvider value={task}>
      {item}
      <aside
        className="side"
        ref={side}
        aria-label={t.overrideTitle}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && relating === null && onCancel()}
      >
        <div className="stack tight">
          <h2>{t.overrideTitle}</h2>
          <p className="muted small">{t.overrideText}</p>
          <div className="row tight">
            <span className="muted small">{t.startFrom}</span>
            {groups.map((group) => (
              <Button key={group.letter} small onClick={() => startFrom(task, group.label)}>
                {group.letter}
              </Button>
            ))}
            <Button small onClick={() => startFrom(task, {})}>
              {t.startEmpty}
            </Button>
          </div>
        </div>
        {deciding.problem && !deciding.changed && <Failure problem={deciding.problem} />}
        {fields.map((field) => (
          <Question key={field.name} field={field} task={task} missing={missing === field.name} asked={asked} />
        ))}
        <div className="question field">
          <label htmlFor="justification">{t.justification}</label>
          <textarea
            id="justification"
            ref={reason}
            className="input"
            dir="auto"
            maxLength={4000}
            value={why}
            aria-invalid={unsaid && why.trim() === ''}
            aria-describedby="justification-hint"
            onChange={(event) => setWhy(event.target.value)}
          />
          <span id="justification-hint" className="muted small">
            {t.justificationHint}
          </span>
          {unsaid && why.trim() === '' && (
            <span role="alert" className="small wrong">
              {t.needsWhy}
            </span>
          )}
        </div>
        <div className="act">
          <div className="main">
            <Button onClick={onCancel}>{t.cancel}</Button>
            <Button primary disabled={deciding.busy} onClick={submit}>
              {deciding.busy ? t.sending : t.overrideGo} <Kbd combo={combo('submitFromText')} />
            </Button>
          </div>
        </div>
      </aside>
    </TaskProvider>
  );
}

function startFrom(task: Task, label: Label): void {
  for (const field of task.work.schema.fields) {
    task.put(field.name, label[field.name]);
  }
}
