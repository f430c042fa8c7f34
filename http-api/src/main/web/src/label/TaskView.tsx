import { useEffect, useMemo, useRef, useState } from 'react';
import type { Label, LabelField, Work } from '../api/client';
import { usePreferences } from '../settings/preferences';
import { combo, useShortcuts } from '../settings/shortcuts';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { Notice } from '../ui/Notice';
import { AskDialog } from './AskDialog';
import type { Desk } from './desk/Desk';
import type { Drafts } from './desk/drafts';
import type { Held } from './desk/state';
import { questions } from './fields/kinds';
import { type Draft, isAnswered, isRequired, labelOf, saysNothing, titleOf, wants } from './model';
import type { Relating } from './relations';
import { SkipDialog } from './SkipDialog';
import { Stage } from './stage/Stage';
import { type Task, TaskProvider } from './task';
import { answered } from './timing';
import { useDraft } from './useDraft';

interface Props {
  project: string;
  held: Held;
  first: Draft | null;
  drafts: Drafts;
  submitText: string;
  onSubmit(label: Label): void;
  onSkip: ((reason: string) => void) | null;
  onCancel: (() => void) | null;
  /** Null where no connection is behind it: nothing can be asked or lost in a preview. */
  desk: Desk | null;
}

/** One task: the item, the questions, and the answer being made. */
export function TaskView({ project, held, first, drafts, submitText, onSubmit, onSkip, onCancel, desk }: Props) {
  const { work, lost, problem } = held;
  const { fields } = work.schema;
  const { draft, put, undo, redo, canUndo, canRedo } = useDraft(work, first, drafts);
  const [focus, setFocus] = useState(() => ({ active: firstOpen(fields, draft), chosen: -1 }));
  const { active, chosen } = focus;
  const [types, setTypes] = useState<Record<string, string>>({});
  const [asked, setAsked] = useState<string | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const [skipping, setSkipping] = useState(false);
  const [asking, setAsking] = useState(false);
  const [relating, relate] = useState<Relating | null>(null);
  const { autoAdvance } = usePreferences();
  const side = useRef<HTMLDivElement>(null);

  const activate = (name: string) => enter([name]);
  const enter = (names: readonly string[]) =>
    setFocus((now) => (names.includes(now.active) ? now : { active: names[0] ?? '', chosen: -1 }));
  const choose = (at: number) => setFocus((now) => ({ ...now, chosen: at }));
  const turn = (by: number) => {
    const at = fields.findIndex((field) => field.name === active);
    const field = fields[(at + by + fields.length) % fields.length];
    if (field) {
      activate(field.name);
      focusField(side.current, field);
    }
  };
  const task: Task = {
    work,
    draft,
    put: (field, value, typing) => {
      setAsked(null);
      setMissing(null);
      relate(null);
      put(field, value, typing);
    },
    active,
    activate,
    enter,
    answered: (name) => {
      const later = fields.slice(fields.findIndex((field) => field.name === name) + 1);
      const next = later.find((field) => isRequired(field) && !isAnswered(field, draft[field.name]));
      if (autoAdvance && next) {
        activate(next.name);
        focusField(side.current, next);
      }
    },
    chosen,
    choose,
    typeOf: (field) => types[field.name] ?? field.types?.[0] ?? '',
    setType: (field, type) => setTypes((now) => ({ ...now, [field.name]: type })),
    relating,
    relate,
    errors: useMemo(() => errorsOf(problem), [problem]),
  };

  const submit = () => {
    const open = fields.find((field) => wants(field, draft[field.name]) !== null);
    if (open) {
      setMissing(open.name);
      activate(open.name);
      focusField(side.current, open);
      return true;
    }
    const empty = fields.find((field) => saysNothing(field, draft[field.name]));
    if (empty && asked === null) {
      setAsked(empty.name);
      activate(empty.name);
      return true;
    }
    answered();
    onSubmit(labelOf(work.schema, draft));
    return true;
  };

  useShortcuts({
    submit: lost ? () => false : submit,
    submitFromText: lost ? () => false : submit,
    undo,
    redo,
    nextField: () => turn(1),
    previousField: () => turn(-1),
    ...(desk ? { ask: () => setAsking(true) } : {}),
    ...(onSkip && !lost ? { skip: () => setSkipping(true) } : {}),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a task comes onto the table
  useEffect(() => {
    const field = fields.find((one) => one.name === active);
    if (desk && field && (document.activeElement === document.body || document.activeElement?.id === 'content')) {
      focusField(side.current, field);
    }
  }, []);

  return (
    <TaskProvider value={task}>
      <section className="work" aria-label={t.desk.item} data-task={work.task} data-item={work.task}>
        {lost && desk && <Lost work={work} draft={draft} desk={desk} />}
        {problem && (
          <Notice tone="bad" title={problem.title}>
            {problem.detail}
          </Notice>
        )}
        <Stage work={work} />
      </section>
      <div className="side" ref={side}>
        {fields.map((field) => (
          <Question key={field.name} field={field} task={task} missing={missing === field.name} asked={asked} />
        ))}
        <div className="act">
          <div className="main">
            {onCancel && <Button onClick={onCancel}>{t.desk.cancel}</Button>}
            {onSkip && (
              <Button disabled={lost} onClick={() => setSkipping(true)}>
                {t.desk.skip} <Kbd combo={combo('skip')} />
              </Button>
            )}
            <Button primary disabled={lost} onClick={submit} data-submit="">
              {submitText} <Kbd combo={combo('submit')} />
            </Button>
          </div>
          <div className="row tight">
            <Button small quiet disabled={!canUndo} onClick={undo}>
              {t.desk.undo} <Kbd combo={combo('undo')} />
            </Button>
            <Button small quiet disabled={!canRedo} onClick={redo}>
              {t.desk.redo} <Kbd combo={combo('redo')} />
            </Button>
            {desk && (
              <Button small quiet onClick={() => setAsking(true)}>
                {t.ask.button} <Kbd combo={combo('ask')} />
              </Button>
            )}
          </div>
        </div>
      </div>
      {asking && <AskDialog project={project} work={work} onClose={() => setAsking(false)} />}
      {skipping && onSkip && (
        <SkipDialog
          onClose={() => setSkipping(false)}
          onSkip={(reason) => {
            answered();
            onSkip(reason);
          }}
        />
      )}
    </TaskProvider>
  );
}

export function firstOpen(fields: readonly LabelField[], draft: Draft): string {
  const open = fields.find((field) => isRequired(field) && !isAnswered(field, draft[field.name]));
  return (open ?? fields[0])?.name ?? '';
}

/** Puts the focus where the field is answered: on its stage, into its first input, or on the question itself. */
export function focusField(side: HTMLElement | null, field: LabelField): void {
  const stage = document.querySelector<HTMLElement>(`[data-stages~="${CSS.escape(field.name)}"]`);
  const input = side?.querySelector<HTMLElement>(`[data-field-input="${CSS.escape(field.name)}"]`);
  const question = side?.querySelector<HTMLElement>(`[data-question="${CSS.escape(field.name)}"]`);
  const target = stage ?? input ?? question;
  target?.focus({ preventScroll: true });
  question?.scrollIntoView({ block: 'nearest' });
}

function errorsOf(problem: Held['problem']): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { pointer, message } of problem?.errors ?? []) {
    const name = pointer
      .split('/')
      .filter(Boolean)
      .find((part) => part !== 'label' && part !== 'data');
    errors[name ?? ''] = message;
  }
  return errors;
}

interface QuestionProps {
  field: LabelField;
  task: Task;
  missing: boolean;
  asked: string | null;
}

export function Question({ field, task, missing, asked }: QuestionProps) {
  const Content = questions[field.type];
  const active = task.active === field.name;
  const done = isAnswered(field, task.draft[field.name]);
  const want = wants(field, task.draft[field.name]);
  const error = task.errors[field.name];
  return (
    <div
      role="group"
      aria-labelledby={`${field.name}-title`}
      tabIndex={-1}
      data-question={field.name}
      className={active ? 'question active' : 'question'}
      onFocus={() => task.activate(field.name)}
      onPointerDown={() => task.activate(field.name)}
    >
      <div className="spread">
        <h3 id={`${field.name}-title`} dir="auto">
          {titleOf(field)}
        </h3>
        <span className={done ? 'badge good' : 'badge'}>
          {done ? t.desk.done : isRequired(field) ? t.desk.needed : t.desk.optional}
        </span>
      </div>
      {Content ? <Content field={field} /> : <p>{t.desk.unknownField(field.type)}</p>}
      <div aria-live="assertive">
        {missing && want && <p className="small wrong">{t.desk.wants[want]}</p>}
        {asked === field.name && <p className="small asking">{t.desk.nothingThere(field.type === 'text')}</p>}
        {error && <p className="small wrong">{error}</p>}
      </div>
    </div>
  );
}

function Lost({ work, draft, desk }: { work: Work; draft: Draft; desk: Desk }) {
  return (
    <Notice
      tone="warn"
      title={t.desk.lost}
      actions={
        <span className="row tight">
          <Button primary onClick={() => desk.reclaim(work.task, draft)}>
            {t.desk.takeAgain}
          </Button>
          <Button onClick={() => desk.abandon(work.task)}>{t.desk.letGo}</Button>
        </span>
      }
    >
      {t.desk.lostText}
    </Notice>
  );
}
