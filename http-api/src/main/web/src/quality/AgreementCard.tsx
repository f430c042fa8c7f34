import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { quality as t } from '../text/quality';
import { Estimate } from '../ui/Estimate';
import { ListCard } from '../ui/ListCard';
import { Pick } from '../ui/Pick';
import { usePages } from '../ui/pages';

type Slice = Schemas['SliceAgreement'];
type By = 'PROJECT' | 'BATCH' | 'INSTRUCTIONS' | 'DAY' | 'PAIR' | 'CLASS';

/** How far labels agree, by the slice that is asked for. */
export function AgreementCard({ project }: { project: string }) {
  const [by, setBy] = useState<By>('PROJECT');
  const slices = usePages<Slice>(['agreement', project, by], (query) =>
    body(api.GET('/api/v1/projects/{project}/agreement', { params: { path: { project }, query: { ...query, by } } })),
  );
  const counted = { ...slices, rows: slices.rows.filter((slice) => slice.fields.length > 0) };
  return (
    <ListCard
      title={t.agreement}
      text={t.agreementText}
      tools={<Pick<By> label={t.by} value={by} options={Object.entries(t.bys) as [By, string][]} onPick={setBy} />}
      list={counted}
      empty={{ title: t.noAgreement, text: t.noAgreementText }}
    >
      {(rows, titleId) => (
        <table className="table" aria-labelledby={titleId} data-agreement={by}>
          <thead>
            <tr>
              {by !== 'PROJECT' && <th scope="col">{t.slice}</th>}
              <th scope="col">{t.field}</th>
              <th scope="col">{t.coefficient}</th>
              <th scope="col">
                {t.value}, {t.interval}
              </th>
              <th scope="col" className="number">
                {t.items}
              </th>
            </tr>
          </thead>
          {rows.map((slice) => (
            <tbody key={slice.slice}>{lines(slice, by !== 'PROJECT')}</tbody>
          ))}
        </table>
      )}
    </ListCard>
  );
}

/** A line for each coefficient; the slice and the question stand once, beside all of theirs. */
function lines(slice: Slice, named: boolean) {
  const all = slice.fields.reduce((sum, field) => sum + field.statistics.length, 0);
  return slice.fields.flatMap((field, fieldAt) =>
    field.statistics.map((statistic, at) => (
      <tr key={`${field.field}/${statistic.statistic}`} data-statistic={statistic.statistic}>
        {named && fieldAt === 0 && at === 0 && (
          <th scope="rowgroup" rowSpan={all} dir="auto">
            {slice.slice.replace('|', ' · ')}
          </th>
        )}
        {at === 0 && (
          <th scope="row" rowSpan={field.statistics.length} dir="auto">
            {field.field}
          </th>
        )}
        <td title={t.means[statistic.statistic]}>{t.names[statistic.statistic]}</td>
        <td>
          <Estimate value={statistic.value} low={statistic.low} high={statistic.high} missing={statistic.undefined} />
        </td>
        <td className="number">{statistic.items.toLocaleString('en')}</td>
      </tr>
    )),
  );
}
