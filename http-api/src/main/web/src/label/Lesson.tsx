import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Label, type LabelField, type LabelValue, type Work } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Failure, Notice } from '../ui/Notice';
import type { Lesson } from './desk/state';
import { linesOf } from './fields/lines';
import { titleOf } from './model';
import { Still } from './Still';
import { Stage } from './stage/Stage';

/** How an answer was that could be judged at once. What was wrong stays until it has been looked at. */
export function LessonNotice({ project, lesson, onSeen }: { project: string; lesson: Lesson; onSeen(): void }) {
  const [open, setOpen] = useState(false);
  const { feedback } = lesson;
  if (feedback.correct) {
    return (
      <Notice tone="good" title={t.lesson.right}>
        {feedback.explanation}
      </Notice>
    );
  }
  return (
    <Notice
      tone="warn"
      title={t.lesson.wrong}
      actions={
        <span className="row tight">
          <Button primary onClick={() => setOpen(true)}>
            {t.lesson.look}
          </Button>
          <Button onClick={onSeen}>{t.lesson.seen}</Button>
        </span>
      }
    >
      {feedback.explanation && <p dir="auto">{feedback.explanation}</p>}
      {open && <LessonDialog project={project} lesson={lesson} onClose={onSeen} />}
    </Notice>
  );
}

/** The item once more, with what it should have been on it. */
function LessonDialog({ project, lesson, onClose }: { project: string; lesson: Lesson; onClose(): void }) {
  const { work, label = {} } = lesson.sent;
  const { fields, explanation } = lesson.feedback;
  const judged = work.schema.fields.filter((field) => field.name in fields);
  const expected: Label = Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field.expected ? [[name, field.expected]] : [])),
  );
  return (
    <Dialog title={t.lesson.title} wide onClose={onClose}>
      <div className="stack">
        <Still work={work} label={expected}>
          <Stage work={work} />
        </Still>
        <table className="table lesson">
          <thead>
            <tr>
              <th scope="col">{t.lesson.question}</th>
              <th scope="col">{t.lesson.yours}</th>
              <th scope="col">{t.lesson.expected}</th>
            </tr>
          </thead>
          <tbody>
            {judged.map((field) => (
              <tr key={field.name} data-lesson={field.name}>
                <th scope="row" dir="auto">
                  {titleOf(field)}
                  {fields[field.name]?.correct && <span className="badge good">{t.lesson.fits}</span>}
                </th>
                <td>
                  <Value field={field} value={label[field.name]} work={work} />
                </td>
                <td>
                  <Value field={field} value={expected[field.name]} work={work} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {explanation && <p dir="auto">{explanation}</p>}
        <Objection project={project} task={work.task} />
        <footer>
          <Button primary onClick={onClose}>
            {t.lesson.seen}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}

/** Whoever finds that they were right says so; a reviewer who did not set the expected answer decides. */
function Objection({ project, task }: { project: string; task: string }) {
  const [open, setOpen] = useState(false);
  const [grounds, setGrounds] = useState('');
  const [id] = useState(freshId);
  const filing = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/projects/{project}/labelers/me/appeals', {
          params: { path: { project }, header: { 'Idempotency-Key': id } },
          body: { id, kind: 'GOLD', task, grounds: grounds.trim() },
        }),
      ),
  });
  if (filing.data) {
    return <Notice tone="good">{t.lesson.objected}</Notice>;
  }
  if (!open) {
    return (
      <div>
        <Button small onClick={() => setOpen(true)}>
          {t.lesson.object}
        </Button>
      </div>
    );
  }
  return (
    <div className="stack tight">
      <Field label={t.lesson.grounds} hint={t.lesson.groundsHint}>
        {(wired) => (
          <textarea
            {...wired}
            className="input"
            dir="auto"
            maxLength={4000}
            value={grounds}
            onChange={(event) => setGrounds(event.target.value)}
          />
        )}
      </Field>
      {filing.error && <Failure problem={toProblem(filing.error)} />}
      <div>
        <Button disabled={grounds.trim() === '' || filing.isPending} onClick={() => filing.mutate()}>
          {t.lesson.send}
        </Button>
      </div>
    </div>
  );
}

function Value({ field, value, work }: { field: LabelField; value: LabelValue | undefined; work: Work }) {
  const lines = linesOf(field, value, work.item);
  if (lines.length === 0) {
    return <span className="muted">{t.lesson.none}</span>;
  }
  return lines.map((line) => (
    <div key={line.key} dir="auto">
      {line.type && <span className="muted">{line.type}: </span>}
      {line.text}
    </div>
  ));
}
