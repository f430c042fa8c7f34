import { Link } from 'wouter';
import { api, body, type Schemas } from '../api/client';
import { address } from '../app/pages';
import { before as t } from '../text/before';
import { Estimate } from '../ui/Estimate';
import { ListCard } from '../ui/ListCard';
import { usePages } from '../ui/pages';
import { ago } from '../ui/time';
import { goldKey } from './GoldSetCard';

/** What refreshes took out of the set, with the figures that decided it. */
export function RetiredCard({ project }: { project: string }) {
  const worn = usePages<Schemas['WornGold']>([...goldKey(project), 'retirements'], (query) =>
    body(api.GET('/api/v1/projects/{project}/gold-set/retirements', { params: { path: { project }, query } })),
  );
  return (
    <ListCard title={t.retired} text={t.retiredText} list={worn} empty={{ title: t.noRetired, text: t.noRetiredText }}>
      {(rows, titleId) => (
        <table className="table" aria-labelledby={titleId}>
          <thead>
            <tr>
              {[t.task, t.because, t.right, t.when].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.refresh}/${row.task}`} data-worn={row.task}>
                <th scope="row">
                  <Link href={address('/projects/:project/audit/:task', { project, task: row.task })}>{row.task}</Link>
                </th>
                <td>
                  {row.reasons.map((reason) => t.reasons[reason]).join(', ')}
                  <div className="muted small">{row.why}</div>
                </td>
                <td>
                  <Estimate
                    value={row.use.answers > 0 ? row.use.correct / row.use.answers : undefined}
                    low={row.right.low}
                    high={row.right.high}
                    missing={undefined}
                  />
                </td>
                <td title={row.at}>{ago(row.at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ListCard>
  );
}

/** Every change of the set. */
export function VersionsCard({ project }: { project: string }) {
  const versions = usePages<Schemas['GoldSetVersion']>([...goldKey(project), 'versions'], (query) =>
    body(api.GET('/api/v1/projects/{project}/gold-set/versions', { params: { path: { project }, query } })),
  );
  return (
    <ListCard
      title={t.versions}
      text={t.versionsText}
      list={versions}
      empty={{ title: t.noVersions, text: t.noVersionsText }}
    >
      {(rows, titleId) => (
        <table className="table" aria-labelledby={titleId}>
          <thead>
            <tr>
              <th scope="col">{t.goldVersion}</th>
              <th scope="col">{t.change}</th>
              <th scope="col" className="number">
                {t.size}
              </th>
              <th scope="col">{t.why}</th>
              <th scope="col">{t.when}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.version}>
                <th scope="row">{row.version}</th>
                <td title={[...row.added, ...row.removed].join(', ')}>
                  {t.changed(row.added.length, row.removed.length)}
                </td>
                <td className="number">{row.size.toLocaleString('en')}</td>
                <td dir="auto">{t.answeredBy(row.by, row.why)}</td>
                <td title={row.at}>{ago(row.at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ListCard>
  );
}
