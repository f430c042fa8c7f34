import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { toProblem } from '../api/problem';
import { team as t } from '../text/team';
import { Empty } from '../ui/Empty';
import { Estimate } from '../ui/Estimate';
import { Failure } from '../ui/Notice';
import { Pick } from '../ui/Pick';
import { usePages } from '../ui/pages';
import { Waiting } from '../ui/Waiting';
import { pointsOf } from './cohort';

type Kind = Schemas['Development']['kinds'][number];

/** How one labeler's skills develop, for those who may see labelers. */
export function TeamDevelopment({ project }: { project: string }) {
  const [labeler, setLabeler] = useState('');
  const labelers = usePages<Schemas['Activity']>(['labelers', project, 'all'], (query) =>
    body(api.GET('/api/v1/projects/{project}/labelers', { params: { path: { project }, query } })),
  );
  const options = [['', t.pickOne] as const, ...labelers.rows.map((row) => [row.labeler, row.labeler] as const)];
  return (
    <DevelopmentCard
      project={project}
      labeler={labeler === '' ? null : labeler}
      tools={<Pick label={t.labeler} value={labeler} options={options} onPick={setLabeler} />}
    />
  );
}

interface Props {
  project: string;
  /** `me` for one's own; null while nobody is chosen. */
  labeler: string | null;
  tools?: ReactNode;
}

/** Accuracy by week and kind of work, as a chart and as a table. */
export function DevelopmentCard({ project, labeler, tools }: Props) {
  const development = useQuery({
    queryKey: ['development', project, labeler],
    queryFn: () =>
      labeler === 'me'
        ? body(api.GET('/api/v1/projects/{project}/labelers/me/development', { params: { path: { project } } }))
        : body(
            api.GET('/api/v1/projects/{project}/labelers/{user}/development', {
              params: { path: { project, user: labeler ?? '' } },
            }),
          ),
    enabled: labeler !== null,
  });
  return (
    <section className="card stack" aria-labelledby="development-title" data-development={labeler}>
      <div className="list-head">
        <div className="grow">
          <h2 id="development-title">{t.development}</h2>
          <p className="muted small">
            {t.developmentText} {t.pace}: {t.paceText}.
          </p>
        </div>
        {tools}
      </div>
      {development.error ? (
        <Failure problem={toProblem(development.error)} />
      ) : labeler === null ? null : !development.data ? (
        <Waiting />
      ) : development.data.kinds.length === 0 ? (
        <Empty title={t.noDevelopment} text={t.noDevelopmentText} />
      ) : (
        development.data.kinds.map((kind) => <KindWeeks key={`${kind.type}/${kind.domain}`} kind={kind} />)
      )}
    </section>
  );
}

const [width, height] = [600, 120];

function KindWeeks({ kind }: { kind: Kind }) {
  const name = t.kind(kind.type, kind.domain);
  const points = pointsOf(kind.weeks, width, height);
  return (
    <div className="stack tight" data-kind={name}>
      <h3 dir="auto">{name}</h3>
      {points.length > 1 && (
        <svg
          className="weeks-chart"
          viewBox={`-8 -8 ${width + 16} ${height + 16}`}
          role="img"
          aria-label={t.chart(name)}
        >
          {[0, 0.5, 1].map((share) => (
            <line key={share} className="grid" x1="0" x2={width} y1={share * height} y2={share * height} />
          ))}
          {points.map((point) => (
            <line key={point.x} className="interval" x1={point.x} x2={point.x} y1={point.low} y2={point.high} />
          ))}
          <polyline className="way" points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
          {points.map((point) => (
            <circle key={point.x} cx={point.x} cy={point.y} r="4" />
          ))}
        </svg>
      )}
      <section className="scroll-x" tabIndex={0} aria-label={name}>
        <table className="table" aria-label={name}>
          <thead>
            <tr>
              <th scope="col">{t.weekOf}</th>
              <th scope="col">{t.accuracy}</th>
              {[t.labels, t.judged, t.pace].map((one) => (
                <th key={one} scope="col" className="number">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kind.weeks.map((week) => (
              <tr key={week.monday}>
                <th scope="row">{week.monday}</th>
                <td>
                  {week.accuracy === undefined ? (
                    <span className="muted small">{t.notJudged}</span>
                  ) : (
                    <Estimate
                      value={week.accuracy}
                      low={week.interval?.low}
                      high={week.interval?.high}
                      missing={undefined}
                    />
                  )}
                </td>
                <td className="number">{week.labels.toLocaleString('en')}</td>
                <td className="number">{week.judged.toLocaleString('en')}</td>
                <td className="number">{week.pace === undefined ? '–' : week.pace.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
