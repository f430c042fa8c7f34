import { useState } from 'react';
import type { Project } from '../api/client';
import { toProblem } from '../api/problem';
import { useProject } from '../app/Shell';
import { holds, useUser } from '../app/session';
import { useVersion } from '../label/instructions/Instructions';
import { Markdown } from '../label/Markdown';
import { guide as t } from '../text/guide';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Failure, Notice } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { AcknowledgementCard } from './AcknowledgementCard';
import { Differences } from './Differences';
import { GuideEditor } from './GuideEditor';
import '../label/label.css';
import './guide.css';

/** The project's instructions: every version to read and to compare, and the next one to write. */
export default function GuidePage({ params }: { params: Record<string, string> }) {
  const project = useProject(params.project ?? '');
  if (project.isPending) {
    return <Waiting />;
  }
  if (project.error) {
    return <Failure problem={toProblem(project.error)} />;
  }
  return <Guide project={project.data} />;
}

function Guide({ project }: { project: Project }) {
  const user = useUser();
  const newest = project.versions.instructions;
  const [writing, setWriting] = useState(false);
  const [published, setPublished] = useState<number | null>(null);
  const edits = holds(user, ['MANAGER', 'ADMIN'], project.id) && project.status !== 'CLOSED';
  return (
    <>
      <div className="page-head">
        <h1>{t.title}</h1>
        {edits && !writing && (
          <Button primary onClick={() => setWriting(true)}>
            {t.edit}
          </Button>
        )}
      </div>
      {published !== null && !writing && (
        <Notice tone="good" title={t.published(published)}>
          {t.publishedText}
        </Notice>
      )}
      {writing ? (
        <GuideEditor
          key={newest}
          project={project}
          onDone={(version) => {
            setPublished(version);
            setWriting(false);
          }}
        />
      ) : (
        <>
          <Versions key={newest} project={project.id} newest={newest} />
          {edits && <AcknowledgementCard project={project} />}
        </>
      )}
    </>
  );
}

function Versions({ project, newest }: { project: string; newest: number }) {
  const [version, setVersion] = useState(newest);
  const [since, setSince] = useState(newest > 1 ? newest - 1 : 0);
  const numbers = Array.from({ length: newest }, (_, at) => newest - at);
  return (
    <section className="card stack" aria-labelledby="version-title">
      <div className="row">
        <Field label={t.shown} className="inline">
          {(wired) => (
            <select
              {...wired}
              className="input slim"
              value={version}
              onChange={(event) => {
                const to = Number(event.target.value);
                setVersion(to);
                setSince(Math.min(since, to - 1));
              }}
            >
              {numbers.map((number) => (
                <option key={number} value={number}>
                  {number === newest ? t.current(number) : t.version(number)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.against} className="inline">
          {(wired) => (
            <select
              {...wired}
              className="input slim"
              value={since}
              onChange={(event) => setSince(Number(event.target.value))}
            >
              <option value={0}>{t.alone}</option>
              {numbers
                .filter((number) => number < version)
                .map((number) => (
                  <option key={number} value={number}>
                    {t.version(number)}
                  </option>
                ))}
            </select>
          )}
        </Field>
      </div>
      <h2 id="version-title">{since > 0 ? t.changes(since, version) : t.reading(version)}</h2>
      {since > 0 ? (
        <Differences project={project} version={version} since={since} />
      ) : (
        <Reading project={project} version={version} />
      )}
    </section>
  );
}

function Reading({ project, version }: { project: string; version: number }) {
  const text = useVersion(project, version);
  if (text.error) {
    return <Failure problem={toProblem(text.error)} />;
  }
  if (!text.data) {
    return <Waiting />;
  }
  return (
    <div className="stack guide-text" data-version={version}>
      {text.data.mustAcknowledge && <span className="badge warn">{t.must}</span>}
      {text.data.sections.map((section) => (
        <section key={section.id} className="stack tight">
          {section.title !== '' && <h3 dir="auto">{section.title}</h3>}
          <Markdown text={section.text} />
        </section>
      ))}
    </div>
  );
}
