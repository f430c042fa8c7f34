import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { quality as t } from '../text/quality';
import { ListCard } from '../ui/ListCard';
import { Pick } from '../ui/Pick';
import { usePages } from '../ui/pages';

type Confusion = Schemas['Confusion'];
type Cells = Confusion['fields'][number];

/** What each labeler takes for what. */
export function ConfusionCard({ project }: { project: string }) {
  const [chosen, setChosen] = useState('');
  const confusions = usePages<Confusion>(['confusion', project], (query) =>
    body(api.GET('/api/v1/projects/{project}/agreement/confusion', { params: { path: { project }, query } })),
  );
  const list = { ...confusions, rows: confusions.rows.filter((row) => row.fields.length > 0) };
  const shown = list.rows.find((row) => row.labeler === chosen) ?? list.rows[0];
  return (
    <ListCard
      title={t.confusion}
      text={t.confusionText}
      tools={
        shown && (
          <Pick
            label={t.labeler}
            value={shown.labeler}
            options={list.rows.map((row) => [row.labeler, row.labeler])}
            onPick={setChosen}
          />
        )
      }
      list={list}
      empty={{ title: t.noConfusion, text: t.noConfusionText }}
    >
      {() => (
        <div className="matrices">
          {shown?.fields.map((field) => (
            <Matrix key={field.field} field={field} />
          ))}
        </div>
      )}
    </ListCard>
  );
}

function Matrix({ field }: { field: Cells }) {
  const names = [...new Set(field.cells.flatMap((cell) => [cell.truth, cell.given]))].sort();
  const count = (truth: string, given: string) =>
    field.cells.find((cell) => cell.truth === truth && cell.given === given)?.items ?? 0;
  return (
    <table className="table matrix" data-confusion={field.field}>
      <caption>
        <strong dir="auto">{field.field}</strong>{' '}
        <span className="muted small">{t.right(field.right, field.items)}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.settledOn}</th>
          {names.map((name) => (
            <th key={name} scope="col" className="number" dir="auto">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((truth) => {
          const row = names.reduce((sum, given) => sum + count(truth, given), 0);
          return (
            <tr key={truth}>
              <th scope="row" dir="auto">
                {truth}
              </th>
              {names.map((given) => {
                const items = count(truth, given);
                const part = row === 0 ? 0 : items / row;
                return (
                  <td
                    key={given}
                    className={given === truth ? 'number same' : 'number'}
                    style={{ '--part': `${Math.round(part * 45)}%` } as React.CSSProperties}
                  >
                    {items === 0 ? <span className="muted">–</span> : items.toLocaleString('en')}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
