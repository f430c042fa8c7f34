import type { CSSProperties } from 'react';
import { api, body, type Schemas } from '../api/client';
import { holds, useUser } from '../app/session';
import { team as t } from '../text/team';
import { ListCard } from '../ui/ListCard';
import { usePages } from '../ui/pages';
import { type Cell, type Cohort, cellAt, percent, weeksOf } from './cohort';
import { TeamDevelopment } from './Development';
import { GroupsCard } from './GroupsCard';
import './team.css';

/** How a team fares: who stays, how they find the work, who is in which group, and how they get better. */
export default function TeamPage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const manages = holds(useUser(), ['MANAGER', 'ADMIN'], id);
  return (
    <>
      <h1>{t.title}</h1>
      <CohortsCard project={id} />
      <PulseCard project={id} />
      <GroupsCard project={id} manages={manages} />
      <TeamDevelopment project={id} />
    </>
  );
}

function CohortsCard({ project }: { project: string }) {
  const cohorts = usePages<Cohort>(['cohorts', project], (query) =>
    body(api.GET('/api/v1/projects/{project}/cohorts', { params: { path: { project }, query } })),
  );
  return (
    <ListCard
      title={t.cohorts}
      text={t.cohortsText}
      list={cohorts}
      empty={{ title: t.noCohorts, text: t.noCohortsText }}
    >
      {(rows, titleId) => (
        <table className="table cohorts" aria-labelledby={titleId}>
          <thead>
            <tr>
              <th scope="col">{t.began}</th>
              <th scope="col" className="number">
                {t.labelers}
              </th>
              {weeksOf(rows).map((week) => (
                <th key={week} scope="col" className="number">
                  {t.week(week)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cohort) => (
              <tr key={cohort.week} data-cohort={cohort.week}>
                <th scope="row">{cohort.week}</th>
                <td className="number">{cohort.labelers.toLocaleString('en')}</td>
                {weeksOf(rows).map((week) => (
                  <CohortCell key={week} cell={cellAt(cohort, week)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ListCard>
  );
}

function CohortCell({ cell }: { cell: Cell | undefined }) {
  if (!cell) {
    return <td />;
  }
  const { low, high } = cell.interval;
  return (
    <td
      className="number"
      style={{ '--part': `${Math.round(cell.share * 40)}%` } as CSSProperties}
      title={t.share(percent(cell.share), cell.labelers, percent(low), percent(high))}
    >
      {percent(cell.share)}
      {cell.running && <div className="small">{t.running}</div>}
    </td>
  );
}

function PulseCard({ project }: { project: string }) {
  const pulses = usePages<Schemas['Pulse']>(['pulses', project], (query) =>
    body(api.GET('/api/v1/projects/{project}/pulse', { params: { path: { project }, query } })),
  );
  const asked = new Map(
    pulses.rows.flatMap((week) => (week.statements ?? []).map((one) => [one.question, one.statement] as const)),
  );
  return (
    <ListCard title={t.pulse} text={t.pulseText} list={pulses} empty={{ title: t.noPulse, text: t.noPulseText }}>
      {(rows, titleId) => (
        <table className="table" aria-labelledby={titleId}>
          <thead>
            <tr>
              <th scope="col">{t.pulseWeek}</th>
              {[...asked].map(([question, statement]) => (
                <th key={question} scope="col">
                  {statement}
                </th>
              ))}
              {asked.size === 0 && <th scope="col">{t.pulse}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((week) => (
              <tr key={week.week} data-pulse={week.week}>
                <th scope="row">{week.week}</th>
                {week.tooFew ? (
                  <td colSpan={Math.max(1, asked.size)} className="muted">
                    {t.tooFew}
                  </td>
                ) : (
                  [...asked.keys()].map((question) => <Mean key={question} week={week} question={question} />)
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ListCard>
  );
}

function Mean({ week, question }: { week: Schemas['Pulse']; question: Schemas['PulseQuestion'] }) {
  const one = week.statements?.find((statement) => statement.question === question);
  return one ? <td>{t.mean(one.mean.toFixed(1), one.answers)}</td> : <td className="muted">{t.tooFew}</td>;
}
