import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, body, type Schemas, type Work } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Failure, Notice } from '../ui/Notice';
import { useVersion } from './instructions/Instructions';

interface Props {
  project: string;
  work: Work;
  onClose(): void;
}

/** Asks about the task in hand, or says that the instructions do not cover it; earlier questions have their answers here. */
export function AskDialog({ project, work, onClose }: Props) {
  const client = useQueryClient();
  const [kind, setKind] = useState<'question' | 'edge'>('question');
  const [text, setText] = useState('');
  const [section, setSection] = useState('');
  const [key, setKey] = useState(freshId);
  const path = { project, task: work.task };
  const send = useMutation({
    mutationFn: async () => {
      const header = { 'Idempotency-Key': key };
      if (kind === 'edge') {
        await api.POST('/api/v1/projects/{project}/tasks/{task}/flags', {
          params: { path, header },
          body: { reason: text.trim() },
        });
      } else {
        await api.POST('/api/v1/projects/{project}/tasks/{task}/questions', {
          params: { path, header },
          body: { text: text.trim(), ...(section ? { section } : {}) },
        });
      }
    },
    onSuccess: () => {
      setText('');
      setKey(freshId());
      void client.invalidateQueries({ queryKey: ['my-questions', project] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <Dialog title={t.ask.title} wide onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <fieldset className="plain choices-row">
          <legend className="visually-hidden">{t.ask.title}</legend>
          {(['question', 'edge'] as const).map((one) => (
            <label key={one} className={one === kind ? 'option on' : 'option'}>
              <input type="radio" name="kind" checked={one === kind} onChange={() => setKind(one)} />
              <span>{t.ask[one].name}</span>
            </label>
          ))}
        </fieldset>
        <p className="muted">{t.ask[kind].text}</p>
        <div className="field">
          <label htmlFor="ask-text">{t.ask[kind].label}</label>
          <textarea
            id="ask-text"
            className="input"
            dir="auto"
            required
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        {kind === 'question' && <SectionPick project={project} work={work} section={section} onPick={setSection} />}
        {send.error && <Failure problem={toProblem(send.error)} />}
        {send.isSuccess && text === '' && <Notice tone="good">{t.ask.sent}</Notice>}
        <footer>
          <Button onClick={onClose}>{t.settings.close}</Button>
          <Button primary type="submit" disabled={text.trim() === '' || send.isPending}>
            {t.ask[kind].go}
          </Button>
        </footer>
      </form>
      <Earlier project={project} />
    </Dialog>
  );
}

interface SectionProps {
  project: string;
  work: Work;
  section: string;
  onPick(section: string): void;
}

function SectionPick({ project, work, section, onPick }: SectionProps) {
  const version = useVersion(project, work.instructions.version);
  const titled = (version.data?.sections ?? []).filter((one) => one.title !== '');
  if (titled.length === 0) {
    return null;
  }
  return (
    <div className="field">
      <label htmlFor="ask-section">{t.ask.section}</label>
      <select id="ask-section" className="input" value={section} onChange={(event) => onPick(event.target.value)}>
        <option value="">{t.ask.noSection}</option>
        {titled.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What the labeler asked before, newest first. */
function Earlier({ project }: { project: string }) {
  const mine = useQuery({
    queryKey: ['my-questions', project],
    queryFn: () =>
      body(
        api.GET('/api/v1/projects/{project}/questions/mine', {
          params: { path: { project }, query: { limit: 100 }, header: { Prefer: 'wait=2' } },
        }),
      ),
  });
  const questions = ((mine.data?.items ?? []) as Schemas['Question'][]).toReversed();
  if (questions.length === 0) {
    return null;
  }
  return (
    <section className="stack tight" aria-label={t.ask.earlier}>
      <h3>{t.ask.earlier}</h3>
      {questions.map((one) => (
        <article key={one.question} className="asked">
          <p dir="auto">{one.text}</p>
          {one.answer ? (
            <p dir="auto" className="answer">
              {one.answer.text}
            </p>
          ) : (
            <p className="muted small">{t.ask.open}</p>
          )}
        </article>
      ))}
    </section>
  );
}
