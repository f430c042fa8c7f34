import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, body, type Label, type LabelField, type Schemas } from '../api/client';
import { address } from '../app/pages';
import { review as t } from '../text/review';
import { percent } from './grounds';
import { told } from './Why';

type SimilarTask = Schemas['SimilarTask'];
type Prediction = Schemas['Prediction'];

/** How many are shown; the most similar come first. */
const most = 5;

interface Props {
  project: string;
  task: string;
  fields: readonly LabelField[];
}

/** Earlier items that say nearly the same, and what they were settled on; nothing where there are none. */
export function Similar({ project, task, fields }: Props) {
  const similar = useQuery({
    queryKey: ['similar', project, task],
    queryFn: () =>
      body(
        api.GET('/api/v1/projects/{project}/tasks/{task}/similar', {
          params: { path: { project, task }, query: { limit: most } },
        }),
      ),
  });
  const rows = (similar.data?.items ?? []) as SimilarTask[];
  if (rows.length === 0) {
    return null;
  }
  return (
    <section className="card stack" aria-labelledby="similar-title">
      <h2 id="similar-title">{t.similar}</h2>
      <div className="scroll-x">
        <table className="table" aria-labelledby="similar-title">
          <thead>
            <tr>
              <th scope="col">{t.similarItem}</th>
              <th scope="col" className="number">
                {t.alike}
              </th>
              <th scope="col">{t.settledOn}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.task} data-similar={row.externalId}>
                <th scope="row" className="who" dir="auto">
                  <Link href={address('/projects/:project/audit/:task', { project, task: row.task })}>
                    {row.externalId}
                  </Link>
                </th>
                <td className="number">{percent(row.similarity)}</td>
                <td>
                  <Answer label={row.label} fields={fields} />{' '}
                  <span className="muted small">{t.settledBy[row.by]}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What models say of the item; nothing where none was asked. */
export function Predicted({ project, task, fields }: Props) {
  const predictions = useQuery({
    queryKey: ['predictions', project, task],
    queryFn: () =>
      body(
        api.GET('/api/v1/projects/{project}/tasks/{task}/predictions', {
          params: { path: { project, task }, query: { limit: most } },
        }),
      ),
  });
  const rows = (predictions.data?.items ?? []) as Prediction[];
  if (rows.length === 0) {
    return null;
  }
  return (
    <section className="card stack" aria-labelledby="models-title">
      <h2 id="models-title">{t.models}</h2>
      <ul className="lines">
        {rows.map((row) => (
          <li key={`${row.model}/${row.version}`} data-model={row.model}>
            <Answer label={row.label} fields={fields} />
            <strong>{t.sure(percent(row.confidence))}</strong>
            <span className="muted small">
              {row.model}, {row.version}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A label of another item in a line. */
function Answer({ label, fields }: { label: Label; fields: readonly LabelField[] }) {
  const parts = Object.entries(label).map(([name, value]) => told(fields, name, value));
  return <span dir="auto">{parts.join(' · ')}</span>;
}
