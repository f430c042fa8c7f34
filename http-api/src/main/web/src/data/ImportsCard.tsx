import { type ReactNode, useState } from 'react';
import { toProblem } from '../api/problem';
import { data as t } from '../text/data';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Notice';
import { ago } from '../ui/time';
import { Waiting } from '../ui/Waiting';
import { Rejections } from './Rejections';
import { type ImportRow, useImports } from './useImports';

/** What was imported so far, and what was not taken. */
export function ImportsCard({ project, imports }: { project: string; imports: boolean }) {
  const query = useImports(project);
  const [shown, setShown] = useState<string | null>(null);
  const rows = (query.data?.pages ?? []).flatMap((page) => (page.items ?? []) as ImportRow[]);
  let content: ReactNode;
  if (query.isPending) {
    content = <Waiting />;
  } else if (query.error) {
    content = <Failure problem={toProblem(query.error)} />;
  } else if (rows.length === 0) {
    content = <Empty title={t.none} text={imports ? t.noneText : t.noneReader} />;
  } else {
    content = <Table rows={rows} shown={shown} onShow={(run) => setShown(run === shown ? null : run)} />;
  }
  return (
    <section className="card stack" aria-labelledby="imports-title">
      <h2 id="imports-title">{t.imports}</h2>
      {content}
      {query.hasNextPage && (
        <div>
          <Button onClick={() => void query.fetchNextPage()}>{t.more}</Button>
        </div>
      )}
      {shown && <Rejections key={shown} project={project} run={shown} />}
    </section>
  );
}

interface TableProps {
  rows: readonly ImportRow[];
  shown: string | null;
  onShow(run: string): void;
}

function Table({ rows, shown, onShow }: TableProps) {
  return (
    <div className="scroll-x">
      <table className="table" aria-labelledby="imports-title">
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.by}</th>
            <th scope="col">{t.format}</th>
            <th scope="col">{t.state}</th>
            <th scope="col" className="number">
              {t.accepted}
            </th>
            <th scope="col" className="number">
              {t.duplicates}
            </th>
            <th scope="col" className="number">
              {t.rejected}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.run} data-import={row.run}>
              <td title={row.startedAt}>{ago(row.startedAt)}</td>
              <td>{row.startedBy}</td>
              <td>{row.format === 'csv' ? t.exampleFor.csv : t.exampleFor.jsonl}</td>
              <td>
                <span className={row.complete ? 'badge good' : 'badge warn'}>
                  {row.complete ? t.complete : t.running}
                </span>
              </td>
              <td className="number">{row.accepted.toLocaleString('en')}</td>
              <td className="number">{row.duplicates.toLocaleString('en')}</td>
              <td className="number">
                {row.rejected === 0 ? (
                  '0'
                ) : (
                  <Button
                    small
                    aria-expanded={shown === row.run}
                    aria-label={t.rejections(row.rejected)}
                    onClick={() => onShow(row.run)}
                  >
                    {row.rejected.toLocaleString('en')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
