import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { toProblem } from '../api/problem';
import { people as t } from '../text/people';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Notice';
import { ago } from '../ui/time';
import { Waiting } from '../ui/Waiting';
import { LabelerDialog } from './LabelerDialog';

type Activity = Schemas['Activity'];

/** What each labeler did in the project, and for managers a way to their skills. */
export function LabelersCard({ project, manages }: { project: string; manages: boolean }) {
  const [managed, setManaged] = useState<string | null>(null);
  const labelers = useInfiniteQuery({
    queryKey: ['labelers', project],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/v1/projects/{project}/labelers', {
          params: { path: { project }, query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  if (labelers.isPending) {
    return <Waiting />;
  }
  if (labelers.error) {
    return <Failure problem={toProblem(labelers.error)} />;
  }
  const rows = labelers.data.pages.flatMap((page) => (page.items ?? []) as Activity[]);
  return (
    <section className="card stack" aria-labelledby="work-title">
      <div>
        <h2 id="work-title">{t.work}</h2>
        <p className="muted small">{t.workText}</p>
      </div>
      {rows.length === 0 ? (
        <Empty title={t.noWork} text={t.noWorkText} />
      ) : (
        <Table rows={rows} onManage={manages ? setManaged : null} />
      )}
      {labelers.hasNextPage && (
        <div>
          <Button onClick={() => void labelers.fetchNextPage()}>{t.more}</Button>
        </div>
      )}
      {managed && <LabelerDialog project={project} labeler={managed} onClose={() => setManaged(null)} />}
    </section>
  );
}

const columns = [
  ['labels', t.labels],
  ['revisions', t.revisions],
  ['skips', t.skips],
  ['expired', t.expired],
] as const;

function Table({ rows, onManage }: { rows: readonly Activity[]; onManage: ((labeler: string) => void) | null }) {
  return (
    <div className="scroll-x">
      <table className="table" aria-labelledby="work-title">
        <thead>
          <tr>
            <th scope="col">{t.labeler}</th>
            {columns.map(([name, text]) => (
              <th key={name} scope="col" className="number">
                {text}
              </th>
            ))}
            <th scope="col" className="number">
              {t.pace}
            </th>
            <th scope="col">{t.last}</th>
            {onManage && (
              <th scope="col">
                <span className="visually-hidden">{t.manageShort}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.labeler} data-labeler={row.labeler}>
              <th scope="row" className="who">
                {row.labeler}
              </th>
              {columns.map(([name]) => (
                <td key={name} className="number">
                  {row[name].toLocaleString('en')}
                </td>
              ))}
              <td className="number">{row.labels > 0 ? t.seconds(row.labelingSeconds / row.labels) : '–'}</td>
              <td title={row.lastActive}>{row.lastActive ? ago(row.lastActive) : t.never}</td>
              {onManage && (
                <td className="number">
                  <Button small aria-label={`${t.manageShort} ${row.labeler}`} onClick={() => onManage(row.labeler)}>
                    {t.manageShort}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
