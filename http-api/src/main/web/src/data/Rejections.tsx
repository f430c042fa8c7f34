import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { type Problem, toProblem } from '../api/problem';
import { data as t } from '../text/data';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { lineAt } from './head';
import { download } from './sending';

type Rejected = Schemas['RejectedLine'];

interface Props {
  project: string;
  run: string;
  /** The text of the file where this page has it, to show what each line says. */
  text?: string | null;
}

const longest = 120;

/** The lines of an import that were not taken, with what is wrong with each. */
export function Rejections({ project, run, text }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['rejections', project, run],
    queryFn: async ({ pageParam }) =>
      (await body(
        api.GET('/api/v1/projects/{project}/imports/{run}/rejections', {
          params: {
            path: { project, run },
            query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
            header: { Prefer: 'wait=5' },
          },
          headers: { Accept: 'application/json' },
        }),
      )) as { items?: Rejected[]; next?: string },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    retry: 3,
  });
  const report = async () => {
    try {
      const { data } = await api.GET('/api/v1/projects/{project}/imports/{run}/rejections', {
        params: { path: { project, run } },
        headers: { Accept: 'application/x-ndjson' },
        parseAs: 'text',
      });
      download(`${project}-${run}-rejected.jsonl`, String(data ?? ''), 'application/x-ndjson');
    } catch (failure) {
      setProblem(toProblem(failure));
    }
  };
  if (query.isPending) {
    return <Waiting />;
  }
  if (query.error) {
    return <Failure problem={toProblem(query.error)} />;
  }
  const rows = query.data.pages.flatMap((page) => page.items ?? []);
  return (
    <div className="stack tight" data-rejections={rows.length}>
      <div className="spread">
        <p className="muted small">{t.rejectionsText}</p>
        <Button small onClick={() => void report()}>
          {t.report}
        </Button>
      </div>
      {problem && <Failure problem={problem} />}
      <div className="scroll-x">
        <table className="table" aria-label={t.rejectionsText}>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t.line}
              </th>
              <th scope="col">{t.where}</th>
              <th scope="col">{t.wrong}</th>
              {text && <th scope="col">{t.what}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td className="number">{row.line.toLocaleString('en')}</td>
                <td className="mono small">{row.pointer || t.wholeLine}</td>
                <td>{row.message}</td>
                {text && (
                  <td className="mono small said-line" dir="auto">
                    {lineAt(text, row.line).slice(0, longest)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {query.hasNextPage && (
        <div>
          <Button onClick={() => void query.fetchNextPage()}>{t.more}</Button>
        </div>
      )}
    </div>
  );
}
