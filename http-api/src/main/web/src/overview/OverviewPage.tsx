import { useQuery } from '@tanstack/react-query';
import { api, body, type Progress } from '../api/client';
import { toProblem } from '../api/problem';
import { useProject } from '../app/Shell';
import { Markdown } from '../label/Markdown';
import { t } from '../text/en';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';

/** How far a project is, and what its labelers are told. */
export default function OverviewPage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const project = useProject(id);
  const progress = useQuery({
    queryKey: ['progress', id],
    queryFn: () => body(api.GET('/api/v1/projects/{project}/progress', { params: { path: { project: id } } })),
    refetchInterval: 5_000,
  });
  if (project.isPending || progress.isPending) {
    return <Waiting />;
  }
  const failure = project.error ?? progress.error;
  if (failure || !project.data || !progress.data) {
    return <Failure problem={toProblem(failure)} />;
  }
  return (
    <>
      <div className="page-head">
        <h1>{project.data.name}</h1>
        <span className="badge">{t.status[project.data.status]}</span>
      </div>
      <Counts progress={progress.data} />
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

function Counts({ progress }: { progress: Progress }) {
  const { items, waiting, open, inReview, settled } = progress;
  const share = items === 0 ? 0 : Math.round((100 * settled) / items);
  return (
    <section className="card stack" aria-label={t.overview.progress}>
      <div className="spread">
        <h2>{t.overview.progress}</h2>
        <span className="muted">{t.overview.settled(settled, items)}</span>
      </div>
      <div className="meter" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </div>
      <dl className="counts">
        {[
          [t.overview.waiting, waiting],
          [t.overview.open, open],
          [t.overview.inReview, inReview],
          [t.overview.done, settled],
          [t.overview.labels, progress.labels],
        ].map(([name, value]) => (
          <div key={name}>
            <dt className="muted small">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
