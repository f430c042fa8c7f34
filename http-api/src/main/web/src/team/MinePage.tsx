import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { toProblem } from '../api/problem';
import { team as t } from '../text/team';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { Development } from './Development';
import { MyPulse } from './MyPulse';
import { MyScores } from './MyScores';
import '../quality/quality.css';
import './team.css';

/** How often a labeler's own figures are asked for again while they look. */
const again = 15_000;

/** A labeler's own work: scores, skills, and a word about the week. */
export default function MinePage({ params }: { params: Record<string, string> }) {
  const project = params.project ?? '';
  const development = useQuery({
    queryKey: ['my-development', project],
    queryFn: () =>
      body(api.GET('/api/v1/projects/{project}/labelers/me/development', { params: { path: { project } } })),
    refetchInterval: again,
  });
  return (
    <>
      <h1>{t.mineTitle}</h1>
      <MyScores project={project} again={again} />
      <section className="card stack" aria-labelledby="development-title">
        <div>
          <h2 id="development-title">{t.development}</h2>
          <p className="muted small">{t.developmentText}</p>
        </div>
        {development.error ? (
          <Failure problem={toProblem(development.error)} />
        ) : development.data ? (
          <Development of={development.data} />
        ) : (
          <Waiting />
        )}
      </section>
      <MyPulse project={project} />
    </>
  );
}
