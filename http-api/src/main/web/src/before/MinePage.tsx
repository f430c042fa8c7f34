import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, body, type Label, type LabelSchema, type Schemas, type Work } from '../api/client';
import { kind, toProblem } from '../api/problem';
import { useProject } from '../app/Shell';
import { useUser } from '../app/session';
import { Drafts } from '../label/desk/drafts';
import { useVersion } from '../label/instructions/Instructions';
import { Markdown } from '../label/Markdown';
import { TaskView } from '../label/TaskView';
import { before as t } from '../text/before';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Failure, Notice } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { ReadingDialog } from './ReadingDialog';
import '../label/label.css';
import './before.css';

type Mine = NonNullable<Awaited<ReturnType<typeof ask>>>;
type Probe = Mine['probes'][number];

function ask(project: string, version: number) {
  return body(
    api.GET('/api/v1/projects/{project}/instructions/{version}/walkthrough/mine', {
      params: { path: { project, version } },
    }),
  );
}

/** Where a participant says how they read the newest instructions, item by item. */
export default function MinePage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const project = useProject(id);
  const version = project.data?.versions.instructions ?? 0;
  const mine = useQuery({
    queryKey: ['walkthrough', id, 'mine', version],
    queryFn: () => ask(id, version),
    enabled: version > 0,
    retry: false,
  });
  const failure = project.error ?? mine.error;
  if (failure) {
    const problem = toProblem(failure);
    return ['walkthrough-not-found', 'not-invited'].includes(kind(problem)) ? (
      <div className="no-task">
        <Empty title={t.mineNone} text={t.mineNoneText} />
      </div>
    ) : (
      <Failure problem={problem} />
    );
  }
  if (!project.data || !mine.data) {
    return <Waiting />;
  }
  return <Table project={project.data} mine={mine.data} onSaved={() => void mine.refetch()} />;
}

interface TableProps {
  project: Schemas['Project'];
  mine: Mine;
  onSaved(): void;
}

function Table({ project, mine, onSaved }: TableProps) {
  const user = useUser();
  const drafts = useMemo(() => Drafts.of(localStorage, user.id, project.id), [user.id, project.id]);
  const open = mine.probes.find((one) => !one.label);
  const [chosen, setChosen] = useState<number | null>(null);
  const [answer, setAnswer] = useState<Label | null>(null);
  const probe = mine.probes.find((one) => one.probe === chosen) ?? open ?? mine.probes[0];
  return (
    <div className="desk" data-probe={probe?.probe}>
      <div className="walk-bar">
        <h1>{t.mineTitle}</h1>
        <nav className="row tight" aria-label={t.mineTitle}>
          {mine.probes.map((one) => (
            <Button
              key={one.probe}
              small
              aria-current={one.probe === probe?.probe ? 'step' : undefined}
              aria-pressed={one.probe === probe?.probe}
              aria-label={t.itemShort(one.probe, Boolean(one.label))}
              onClick={() => setChosen(one.probe)}
            >
              {one.probe} {one.label ? '✓' : ''}
            </Button>
          ))}
        </nav>
        <State mine={mine} done={!open} />
        {probe?.reading && <p dir="auto">{t.yours(probe.reading)}</p>}
      </div>
      <Guide project={project.id} version={mine.version} />
      {probe && mine.open && (
        <TaskView
          key={`${mine.attempt}/${probe.probe}/${probe.reading ?? ''}`}
          project={project.id}
          held={{ work: workOf(project.schema, mine, probe), lost: false }}
          first={probe.label ?? null}
          drafts={drafts}
          submitText={t.next}
          onSubmit={setAnswer}
          onSkip={null}
          onCancel={null}
          desk={null}
        />
      )}
      {probe && answer && (
        <ReadingDialog
          project={project.id}
          version={mine.version}
          probe={probe.probe}
          label={answer}
          first={probe.reading ?? ''}
          onClose={() => setAnswer(null)}
          onSaved={() => {
            drafts.drop(taskOf(mine, probe));
            setAnswer(null);
            setChosen(null);
            onSaved();
          }}
        />
      )}
    </div>
  );
}

function State({ mine, done }: { mine: Mine; done: boolean }) {
  if (!mine.open) {
    return <Notice title={t.mineOver}>{t.mineOverText}</Notice>;
  }
  return done ? (
    <Notice tone="good" title={t.mineDone}>
      {t.mineDoneText}
    </Notice>
  ) : (
    <p className="muted small">{t.mineText}</p>
  );
}

function Guide({ project, version }: { project: string; version: number }) {
  const text = useVersion(project, version);
  return (
    <aside className="instructions stack" aria-label={t.version}>
      {(text.data?.sections ?? []).map((section) => (
        <section key={section.id} className="stack tight">
          {section.title !== '' && <h2 dir="auto">{section.title}</h2>}
          <Markdown text={section.text} />
        </section>
      ))}
    </aside>
  );
}

const taskOf = (mine: Mine, probe: Probe) => `walkthrough-${mine.version}-${mine.attempt}-${probe.probe}`;

/** A probe as the labeling page shows a task; nobody was given it, and it has no id. */
function workOf(schema: LabelSchema, mine: Mine, probe: Probe): Work {
  const never = new Date(0).toISOString();
  const versions = { instructions: mine.version, schema: 1, policy: 1 };
  return {
    assignment: { id: taskOf(mine, probe), grantedAt: never, leaseUntil: never, leaseSeconds: 0, versions },
    task: taskOf(mine, probe),
    item: probe.item,
    schema,
    instructions: { version: mine.version, sections: [] },
  };
}
