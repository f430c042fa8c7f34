import { api, body, type Schemas } from '../api/client';
import { before as t } from '../text/before';
import { ListCard } from '../ui/ListCard';
import { usePages } from '../ui/pages';
import { minute } from '../ui/time';
import { goldKey } from './GoldSetCard';
import { type Coverage, coverage, percent, stratumWords } from './words';

type Refresh = Schemas['GoldRefresh'];

/** Whether the set is made of what the work is made of, kind by kind, as the newest refresh found it. */
export function CoverageCard({ project }: { project: string }) {
  const refreshes = usePages<Refresh>([...goldKey(project), 'refreshes'], (query) =>
    body(api.GET('/api/v1/projects/{project}/gold-set/refreshes', { params: { path: { project }, query } })),
  );
  const newest = refreshes.rows.reduce<Refresh | undefined>(
    (found, one) => (found && found.number > one.number ? found : one),
    undefined,
  );
  const list = { ...refreshes, rows: newest ? coverage(newest.strata) : [] };
  return (
    <ListCard<Coverage>
      title={t.coverage}
      text={newest ? t.coverageText(newest.number, minute(newest.at)) : t.coverageEarlier}
      list={list}
      empty={{ title: t.coverageNone, text: t.coverageNoneText }}
    >
      {(rows, titleId) => (
        <table className="table" aria-labelledby={titleId} data-coverage={newest?.number}>
          <thead>
            <tr>
              <th scope="col">{t.stratum}</th>
              <th scope="col">{t.bars}</th>
              {[t.population, t.members, t.places, t.proposed].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={JSON.stringify(row.count.stratum)}>
                <th scope="row" dir="auto">
                  {stratumWords(row.count.stratum)}
                </th>
                <td>
                  <Bars row={row} />
                </td>
                {[row.count.population, row.count.members, row.count.wanted, row.count.proposed].map((value, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay
                  <td key={at} className="number">
                    {value.toLocaleString('en')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ListCard>
  );
}

function Bars({ row }: { row: Coverage }) {
  return (
    <>
      <svg className="pair-bars" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
        <rect className="ground" width="100" height="20" />
        <rect className="first" y="1" width={row.population * 100} height="8" />
        <rect className="second" y="11" width={row.set * 100} height="8" />
      </svg>
      <span className="muted small">{t.shares(percent(row.population), percent(row.set))}</span>
    </>
  );
}
