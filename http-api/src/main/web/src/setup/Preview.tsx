import { useMemo, useRef, useState } from 'react';
import type { Label, Work } from '../api/client';
import type { Section } from '../guide/form';
import { Drafts } from '../label/desk/drafts';
import { Markdown } from '../label/Markdown';
import { TaskView } from '../label/TaskView';
import { t as workspace } from '../text/en';
import { setup as t } from '../text/setup';
import { Button } from '../ui/Button';
import { memoryStore } from './sample';
import '../label/label.css';

interface Props {
  work: Work;
  sections: readonly Section[];
}

/** The labeling page as labelers will have it, over a sample item. It works, and sends nothing. */
export function Preview({ work, sections }: Props) {
  const drafts = useMemo(() => Drafts.of(memoryStore(), 'preview', 'preview'), []);
  const [answer, setAnswer] = useState<Label | null>(null);
  const round = useRef(0);
  const again = () => {
    drafts.drop(work.task);
    round.current += 1;
    setAnswer(null);
  };
  // a question that is another one makes another page; words that change do not
  const shape = JSON.stringify([
    work.schema.fields.map(({ name, type, of }) => [name, type, of]),
    Object.keys(work.item),
  ]);
  return (
    <section className="preview" aria-labelledby="preview-title">
      <div className="preview-head">
        <h2 id="preview-title">{t.preview}</h2>
        <p className="muted small">{t.previewText}</p>
      </div>
      <div className="desk in-preview" data-preview="">
        <div className="instructions">
          {sections.map((section) => (
            <section key={section.id} className="stack tight">
              {section.title !== '' && <h3 dir="auto">{section.title}</h3>}
              <Markdown text={section.text} />
            </section>
          ))}
        </div>
        {work.schema.fields.length === 0 ? (
          <p className="muted no-task">{t.previewEmpty}</p>
        ) : (
          <TaskView
            key={`${shape}${round.current}`}
            project=""
            held={{ work, lost: false }}
            first={null}
            drafts={drafts}
            submitText={workspace.desk.submit}
            onSubmit={setAnswer}
            onSkip={null}
            onCancel={null}
            desk={null}
          />
        )}
      </div>
      {answer && (
        <div className="preview-answer" role="status">
          <div className="spread">
            <strong>{t.answer}</strong>
            <Button small onClick={again}>
              {t.again}
            </Button>
          </div>
          <pre className="mono small">{JSON.stringify(answer, null, 1)}</pre>
        </div>
      )}
    </section>
  );
}
