import { useQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';
import { toProblem } from '../api/problem';
import { Estimate } from '../quality/Estimate';
import { team as t } from '../text/team';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { percent } from './figures';

type Performance = Schemas['Performance'];

/** A labeler's own four scores, each with what it rests on. */
export function MyScores({ project, again }: { project: string; again: number }) {
  const scores = useQuery({
    queryKey: ['my-performance', project],
    queryFn: () =>
      body(api.GET('/api/v1/projects/{project}/labelers/me/performance', { params: { path: { project } } })),
    refetchInterval: again,
  });
  return (
    <section className="card stack" aria-labelledby="scores-title">
      <div className="spread">
        <div>
          <h2 id="scores-title">{t.scores}</h2>
          <p className="muted small">
            {t.scoresText} {t.scoresGold}
          </p>
        </div>
        {scores.data?.overall !== undefined && <strong>{t.overall(percent(scores.data.overall))}</strong>}
      </div>
      {scores.error ? (
        <Failure problem={toProblem(scores.error)} />
      ) : !scores.data ? (
        <Waiting />
      ) : scores.data.labels === 0 ? (
        <Empty title={t.noScores} text={t.noScoresText} />
      ) : (
        <Table metrics={scores.data.metrics} />
      )}
    </section>
  );
}

function Table({ metrics }: { metrics: Performance['metrics'] }) {
  return (
    <section className="scroll-x" tabIndex={0} aria-labelledby="scores-title">
      <table className="table" aria-labelledby="scores-title">
        <thead>
          <tr>
            <th scope="col">{t.score}</th>
            <th scope="col">{t.value}</th>
            <th scope="col" className="number">
              {t.wanted}
            </th>
            <th scope="col" className="number">
              {t.rests}
            </th>
          </tr>
        </thead>
        <tbody>
          {metrics.map((metric) => {
            const [name, means] = t.metric[metric.name] ?? [metric.name, ''];
            return (
              <tr key={metric.name} data-metric={metric.name}>
                <th scope="row">
                  {name}
                  <div className="muted small">{means}</div>
                </th>
                <td>
                  {metric.value === undefined ? (
                    <span className="muted">{t.notYet(metric.evidence, metric.needed)}</span>
                  ) : (
                    <div className="row">
                      <Estimate
                        value={metric.value}
                        low={metric.interval?.low}
                        high={metric.interval?.high}
                        missing={undefined}
                        marks={[metric.threshold]}
                      />
                      <span className={metric.met ? 'badge good' : 'badge warn'}>{metric.met ? t.met : t.below}</span>
                    </div>
                  )}
                </td>
                <td className="number">{metric.threshold.toFixed(2)}</td>
                <td className="number">{metric.evidence.toLocaleString('en')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
