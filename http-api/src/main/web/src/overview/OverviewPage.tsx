import { useState } from 'react';
import { Link } from 'wouter';
import type { Progress } from '../api/client';
import { toProblem } from '../api/problem';
import { address } from '../app/pages';
import { useProject } from '../app/Shell';
import { holds, useUser } from '../app/session';
import { Markdown } from '../label/Markdown';
import { t } from '../text/en';
import { overview } from '../text/overview';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { Figure, Share } from './Figure';
import { FlowCards } from './FlowCards';
import { acceptedOf, consensusOf, partsOf } from './figures';
import { useProgress } from './useProgress';
import '../label/label.css';
import './overview.css';

/** How far a project is, what holds it up, when it will be done, and what its labelers are told. */
export default function OverviewPage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const user = useUser();
  const project = useProject(id);
  const { query: progress, live } = useProgress(id);
  const [explained, setExplained] = useState(false);
  if (project.isPending || progress.isPending) {
    return <Waiting />;
  }
  const failure = project.error ?? (progress.data ? null : progress.error);
  if (failure || !project.data || !progress.data) {
    return <Failure problem={toProblem(failure)} />;
  }
  const sees = holds(user, ['MANAGER', 'REVIEWER', 'AUDITOR', 'ANALYST', 'ADMIN'], id);
  return (
    <>
      <div className="page-head">
        <div className="row">
          <h1>{project.data.name}</h1>
          <span className="badge">{t.status[project.data.status]}</span>
          <span
            className={live ? 'badge good' : 'badge'}
            data-live={live}
            title={live ? overview.liveTitle : overview.polledTitle}
          >
            {live ? overview.live : overview.polled}
          </span>
        </div>
        <Button small quiet aria-pressed={explained} onClick={() => setExplained(!explained)}>
          {overview.explain}
        </Button>
      </div>
      {progress.data.items === 0 ? (
        <Empty title={overview.empty} text={overview.emptyText}>
          {holds(user, ['MANAGER', 'ADMIN'], id) && (
            <Link className="button primary" href={address('/projects/:project/data', { project: id })}>
              {t.data.go}
            </Link>
          )}
        </Empty>
      ) : (
        <>
          <Stages project={id} progress={progress.data} explained={explained} drill={sees} />
          <Work progress={progress.data} explained={explained} />
          {sees && <FlowCards project={id} version={progress.data.version} explained={explained} />}
        </>
      )}
      <section className="card stack" aria-label={t.desk.instructions}>
        <div className="spread">
          <h2>{t.desk.instructions}</h2>
          <span className="badge">{t.desk.version(project.data.versions.instructions)}</span>
        </div>
        <Markdown text={project.data.instructions} />
      </section>
    </>
  );
}

interface StagesProps {
  project: string;
  progress: Progress;
  explained: boolean;
  /** Whether the items behind a figure may be listed. */
  drill: boolean;
}

function Stages({ project, progress, explained, drill }: StagesProps) {
  const parts = partsOf(progress);
  return (
    <section className="card stack" aria-labelledby="progress-title">
      <div className="spread">
        <h2 id="progress-title">{t.overview.progress}</h2>
        <span className="muted">{t.overview.settled(progress.settled, progress.items)}</span>
      </div>
      <div className="parts" aria-hidden="true">
        {parts
          .filter((part) => part.count > 0)
          .map((part) => (
            <span key={part.stage} className={part.stage.toLowerCase()} style={{ flexGrow: part.count }} />
          ))}
      </div>
      <dl className="figures">
        {parts.map(({ stage, count }) => (
          <div key={stage} className="figure">
            <dt className="muted small">
              <span className={`dot ${stage.toLowerCase()}`} aria-hidden="true" /> {overview.stages[stage]}
            </dt>
            <dd>
              {drill ? (
                <Link
                  className="value"
                  href={address('/projects/:project/audit/stage/:stage', { project, stage })}
                  title={overview.see(overview.stages[stage])}
                >
                  {count.toLocaleString('en')}
                </Link>
              ) : (
                <span className="value">{count.toLocaleString('en')}</span>
              )}
              {explained && <span className="muted small means">{overview.stageMeans[stage]}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Work({ progress, explained }: { progress: Progress; explained: boolean }) {
  const { figures } = overview;
  const counts = [
    [figures.running, progress.runningLeases],
    [figures.overrides, progress.overrides],
    [figures.relabels, progress.relabels],
    [figures.skips, progress.skips],
    [figures.expired, progress.expiredLeases],
    [figures.rejected, progress.rejectedLines],
  ] as const;
  return (
    <section className="card stack" aria-labelledby="work-title">
      <h2 id="work-title">{overview.work}</h2>
      <dl className="figures">
        <Figure {...figures.labels} explained={explained}>
          <span data-labels={progress.labels}>{progress.labels.toLocaleString('en')}</span>
        </Figure>
        <Figure {...figures.consensus} explained={explained}>
          <Share ratio={consensusOf(progress)} />
        </Figure>
        <Figure {...figures.accepted} explained={explained}>
          <Share ratio={acceptedOf(progress)} />
        </Figure>
        {counts.map(([figure, value]) => (
          <Figure key={figure.name} {...figure} explained={explained}>
            {(value ?? 0).toLocaleString('en')}
          </Figure>
        ))}
      </dl>
    </section>
  );
}
