import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { api, body, type Schemas } from '../api/client';
import { toProblem } from '../api/problem';
import { address } from '../app/pages';
import { audit as t } from '../text/audit';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import './audit.css';

type Stage = Schemas['Stage'];
type Row = Schemas['TaskRow'];

const stages: readonly Stage[] = ['WAITING', 'OPEN', 'IN_REVIEW', 'SETTLED', 'GOLD'];

/** The items of a project, each a way to its history. */
export default function AuditPage({ params }: { params: Record<string, string> }) {
  const project = params.project ?? '';
  const [stage, setStage] = useState<Stage | ''>(stages.find((one) => one === params.stage) ?? '');
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const rows = useInfiniteQuery({
    queryKey: ['tasks', project, stage, sought],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/v1/projects/{project}/tasks', {
          params: {
            path: { project },
            query: {
              limit: 50,
              ...(stage === '' ? {} : { stage }),
              ...(sought === '' ? {} : { externalId: sought }),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const find = (event: FormEvent) => {
    event.preventDefault();
    setSought(typed.trim());
  };
  const items = (rows.data?.pages ?? []).flatMap((page) => (page.items ?? []) as Row[]);
  const all = stage === '' && sought === '';
  return (
    <>
      <div className="stack tight">
        <h1>{t.title}</h1>
        <p className="muted">{t.intro}</p>
      </div>
      <form className="row find" onSubmit={find}>
        <div className="field">
          <label htmlFor="find">
            {t.find} <span className="muted small">{t.findHint}</span>
          </label>
          <input
            id="find"
            className="input"
            dir="auto"
            type="search"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              if (event.target.value === '') {
                setSought('');
              }
            }}
          />
        </div>
        <Button type="submit">{t.findGo}</Button>
        <div className="field">
          <label htmlFor="stage">{t.stage}</label>
          <select
            id="stage"
            className="input"
            value={stage}
            onChange={(event) => setStage(event.target.value as Stage | '')}
          >
            <option value="">{t.anyStage}</option>
            {stages.map((one) => (
              <option key={one} value={one}>
                {t.stages[one]}
              </option>
            ))}
          </select>
        </div>
      </form>
      {rows.error ? (
        <Failure problem={toProblem(rows.error)} />
      ) : rows.isPending ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={all ? t.empty : t.none} text={all ? t.emptyText : t.noneText(sought)} />
      ) : (
        <Items project={project} items={items} />
      )}
      {rows.hasNextPage && (
        <Button disabled={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </>
  );
}

function Items({ project, items }: { project: string; items: readonly Row[] }) {
  return (
    <div className="card scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.stage}</th>
            <th scope="col" className="number">
              {t.round}
            </th>
            <th scope="col" className="number">
              {t.labels}
            </th>
            <th scope="col" className="number">
              {t.events}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.task}>
              <td>
                <Link href={address('/projects/:project/audit/:task', { project, task: row.task })} dir="auto">
                  {row.externalId}
                </Link>
              </td>
              <td>
                <StageBadge stage={row.stage} />
              </td>
              <td className="number">{row.round}</td>
              <td className="number">{`${row.labels} / ${row.overlap}`}</td>
              <td className="number">{row.revision}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function StageBadge({ stage }: { stage: Stage }) {
  const tone = { WAITING: '', OPEN: '', IN_REVIEW: 'warn', SETTLED: 'good', GOLD: '' }[stage];
  return <span className={`badge ${tone}`}>{t.stages[stage]}</span>;
}
