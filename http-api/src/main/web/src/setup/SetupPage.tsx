import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';
import { api, body } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { address } from '../app/pages';
import { useUser } from '../app/session';
import { sectionsOf } from '../guide/form';
import { SectionsEditor } from '../guide/SectionsEditor';
import { type ErrorAt, PolicyEditor } from '../policy/PolicyEditor';
import { setup as t } from '../text/setup';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useKept } from '../ui/kept';
import { Failure } from '../ui/Notice';
import { setupErrors } from './check';
import { kindsOf, requestOf, type SetupForm, schemaOf } from './form';
import { PartsEditor } from './PartsEditor';
import { Preview } from './Preview';
import { QuestionsEditor } from './QuestionsEditor';
import { Starts } from './Starts';
import { sampleWork } from './sample';
import { useSettled } from './settled';
import { blank } from './starts';
import './setup.css';

/** A project set up by form, with the labeling page it makes beside it. */
export default function SetupPage() {
  const user = useUser();
  const { form, setForm, forget } = useKept(`assay.setup/${user.id}`, blank);
  const [attempted, setAttempted] = useState(false);
  const creation = useCreation(forget);
  const errors = useMemo(() => setupErrors(form), [form]);
  const wanting = Object.keys(errors).length;
  const page = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // the reading begins here, and not in the preview, whose annotators take the focus where nobody has it
  useEffect(() => heading.current?.focus(), []);
  const problem = creation.error ? toProblem(creation.error) : null;
  const change = (part: Partial<SetupForm>) => {
    creation.reset();
    setForm({ ...form, ...part });
  };
  const errorAt: ErrorAt = (pointer) => {
    const own = attempted ? errors[pointer] : undefined;
    const found = problem?.errors?.find((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));
    return own ?? found?.message;
  };
  const under =
    (prefix: string): ErrorAt =>
    (pointer) =>
      errorAt(prefix + pointer);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // the errors are on the page before the focus goes to the first of them
    flushSync(() => setAttempted(true));
    if (wanting === 0) {
      creation.mutate(form);
    } else {
      showFirst(page.current);
    }
  };
  const schema = useMemo(() => schemaOf(form.fields), [form.fields]);
  const work = useSettled(useMemo(() => sampleWork(form.parts, schema), [form.parts, schema]));
  return (
    <div className="setup">
      <form ref={page} className="setup-form" noValidate data-no-shortcuts="" onSubmit={submit}>
        <div className="stack tight">
          <h1 ref={heading} tabIndex={-1}>
            {t.title}
          </h1>
          <p className="muted">{t.lead}</p>
        </div>
        <Starts form={form} onChange={setForm} />
        <Chapter title={t.project}>
          <Field label={t.name} error={errorAt('/name')}>
            {(wired) => (
              <input
                {...wired}
                className="input"
                dir="auto"
                value={form.name}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t.id} hint={t.idHint} error={errorAt('/id')}>
            {(wired) => (
              <input
                {...wired}
                className="input mono"
                spellCheck={false}
                value={form.id}
                onChange={(event) => change({ id: event.target.value })}
              />
            )}
          </Field>
        </Chapter>
        <Chapter title={t.items} text={t.itemsText}>
          <PartsEditor parts={form.parts} onChange={(parts) => change({ parts })} errorAt={errorAt} />
        </Chapter>
        <Chapter title={t.questions} text={t.questionsText}>
          <QuestionsEditor
            fields={form.fields}
            parts={form.parts}
            onChange={(fields) => change({ fields })}
            errorAt={errorAt}
          />
        </Chapter>
        <Chapter title={t.guide} text={t.guideText}>
          <SectionsEditor
            sections={form.sections}
            fields={schema.fields}
            onChange={(sections) => change({ sections })}
            errorAt={under('/instructions')}
          />
        </Chapter>
        <Chapter title={t.policy} text={t.policyText}>
          <PolicyEditor
            form={form.policy}
            onChange={(policy) => change({ policy })}
            errorAt={under('/policy')}
            kinds={kindsOf(form.fields)}
          />
          <Field label={t.lease} hint={t.leaseHint} error={errorAt('/leaseSeconds')}>
            {(wired) => (
              <input
                {...wired}
                className="input narrow"
                inputMode="decimal"
                value={form.minutes}
                onChange={(event) => change({ minutes: event.target.value })}
              />
            )}
          </Field>
        </Chapter>
        {problem && <Failure problem={problem} />}
        <div className="setup-act">
          <span className="muted small" role="status">
            {wanting > 0 ? t.wanting(wanting) : t.ready}
          </span>
          <Button primary type="submit" disabled={creation.isPending}>
            {creation.isPending ? t.creating : t.create}
          </Button>
        </div>
      </form>
      <Preview work={work} sections={useMemo(() => sectionsOf(form.sections), [form.sections])} />
    </div>
  );
}

function Chapter({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="stack tight chapter" aria-label={title}>
      <div>
        <h2>{title}</h2>
        {text && <p className="muted small">{text}</p>}
      </div>
      {children}
    </section>
  );
}

/** Takes the reader to the first thing that is missing. */
function showFirst(form: HTMLElement | null): void {
  const input = form?.querySelector<HTMLElement>('[data-wrong] :is(input, select, textarea)');
  input?.focus();
  input?.scrollIntoView({ block: 'center' });
}

/** Creates the project and goes where its items are imported. The same form sent again is one project: it keeps its key. */
function useCreation(forget: () => void) {
  const client = useQueryClient();
  const [, go] = useLocation();
  const sent = useRef({ text: '', key: '' });
  useEffect(() => {
    sent.current = { text: '', key: freshId() };
  }, []);
  return useMutation({
    mutationFn: (form: SetupForm) => {
      const request = requestOf(form);
      const text = JSON.stringify(request);
      if (sent.current.text !== text) {
        sent.current = { text, key: freshId() };
      }
      return body(
        api.POST('/api/v1/projects', {
          params: { header: { 'Idempotency-Key': sent.current.key } },
          body: request,
        }),
      );
    },
    onSuccess: async (project) => {
      forget();
      // Whoever creates a project manages it from then on; the next page asks for that role.
      await client.invalidateQueries({ queryKey: ['me'] });
      client.setQueryData(['project', project.id], project);
      void client.invalidateQueries({ queryKey: ['projects'] });
      go(address('/projects/:project/data', { project: project.id }));
    },
  });
}
