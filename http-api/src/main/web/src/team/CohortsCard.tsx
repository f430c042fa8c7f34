import type { CSSProperties } from 'react';
import { api, body, type Schemas } from '../api/client';
import { team as t } from '../text/team';
import { ListCard } from '../ui/ListCard';
import { usePages } from '../ui/pages';
import { percent } from './figures';

type Cohort = Schemas['Cohort'];

/** Labelers by the week they began, and who of them went on. */
export function CohortsCard({ project }: { project: string }) {
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
      {(rows, title) => <Table rows={rows} title={title} />}
    </ListCard>
  );
}

function Table({ rows, title }: { rows: readonly Cohort[]; title: string }) {
  const weeks = Math.max(...rows.map((row) => row.active.length));
  return (
    <table className="table cohorts" aria-labelledby={title}>
      <thead>
        <tr>
          <th scope="col">{t.began}</th>
          <th scope="col" className="number">
            {t.people}
          </th>
          {Array.from({ length: weeks }, (_, week) => week).map((week) => (
            <th key={week} scope="col" className="number">
              {t.weeksLater(week)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.week} data-cohort={row.week}>
            <th scope="row">{row.week}</th>
            <td className="number">{row.labelers.toLocaleString('en')}</td>
            {row.active.map((week) => (
              <td
                key={week.weeksLater}
                className={week.running ? 'number running' : 'number'}
                title={t.cell(week.labelers, percent(week.interval.low), percent(week.interval.high), week.running)}
                style={{ '--part': `${Math.round(week.share * 40)}%` } as CSSProperties}
              >
                {percent(week.share)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
