import { useState } from 'react';
import type { Label, LabelField, LabelValue, Work } from '../api/client';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import type { Lesson } from './desk/state';
import { linesOf } from './fields/lines';
import { titleOf } from './model';
import { Still } from './Still';
import { Stage } from './stage/Stage';

/** How an answer was that could be judged at once. What was wrong stays until it has been looked at. */
export function LessonNotice({ lesson, onSeen }: { lesson: Lesson; onSeen(): void }) {
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
      {open && <LessonDialog lesson={lesson} onClose={onSeen} />}
    </Notice>
  );
}

/** The item once more, with what it should have been on it. */
function LessonDialog({ lesson, onClose }: { lesson: Lesson; onClose(): void }) {
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
        <footer>
          <Button primary onClick={onClose}>
            {t.lesson.seen}
          </Button>
        </footer>
      </div>
    </Dialog>
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
