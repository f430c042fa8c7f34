import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { api, body, type Schemas, wholeTask } from '../api/client';
import { kind, toProblem } from '../api/problem';
import { address } from '../app/pages';
import { useProject } from '../app/Shell';
import { holds, useUser } from '../app/session';
import { Still, workOf } from '../label/Still';
import { Stage } from '../label/stage/Stage';
import { audit as t } from '../text/audit';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { StageBadge } from './AuditPage';
import { type Event, stopsOf } from './events';
import { Past } from './Past';
import { ProofCard } from './ProofCard';
import { Timeline } from './Timeline';
import '../label/label.css';
import '../review/review.css';
import './audit.css';

/** Every event, page by page: an audit of a part is none. */
async function wholeHistory(project: string, task: string): Promise<Event[]> {
  const events: Event[] = [];
  let cursor: string | undefined;
  do {
    const page = await body(
      api.GET('/api/v1/projects/{project}/tasks/{task}/history', {
        params: { path: { project, task }, query: { limit: 1000, ...(cursor ? { cursor } : {}) } },
      }),
    );
    events.push(...((page.items ?? []) as Event[]));
    cursor = page.next;
  } while (cursor !== undefined);
  return events;
}

/** One item's history: what happened, how it stood at any moment, and the proof that nothing was altered. */
export default function HistoryPage({ params }: { params: Record<string, string> }) {
  const { project: id = '', task: taskId = '' } = params;
  const project = useProject(id);
  const path = { project: id, task: taskId };
  const task = useQuery({
    queryKey: ['task', id, taskId, 'now'],
    queryFn: () => wholeTask(api.GET('/api/v1/projects/{project}/tasks/{task}', { params: { path } })),
  });
  const history = useQuery({
    queryKey: ['history', id, taskId, 'whole'],
    queryFn: () => wholeHistory(id, taskId),
    enabled: task.data !== undefined && task.data.stage !== 'WAITING',
  });
  const failure = project.error ?? task.error ?? history.error;
  if (failure && kind(toProblem(failure)) !== 'task-not-begun') {
    return <Failure problem={toProblem(failure)} />;
  }
  if (!project.data || !task.data || (history.isLoading && !failure)) {
    return <Waiting />;
  }
  return <History project={project.data} task={task.data} events={history.data ?? []} />;
}

interface Props {
  project: Schemas['Project'];
  task: Schemas['Task'];
  events: readonly Event[];
}

function History({ project, task, events }: Props) {
  const user = useUser();
  const last = stopsOf(events).at(-1);
  const [moment, setMoment] = useState(last?.at ?? '');
  const [happened, setHappened] = useState(events.length);
  return (
    <>
      <div className="page-head">
        <div className="row">
          <h1 dir="auto">{task.externalId}</h1>
          <StageBadge stage={task.stage} />
        </div>
        <Link href={address('/projects/:project/audit', { project: project.id })}>{t.back}</Link>
      </div>
      {events.length === 0 ? (
        <Empty title={t.unbegun} text={t.unbegunText} />
      ) : (
        <div className="history" data-history={task.externalId}>
          <div className="stack">
            <Past
              project={project}
              task={task.task}
              events={events}
              moment={moment}
              happened={happened}
              onMoment={(at, count) => {
                setMoment(at);
                setHappened(count);
              }}
            />
            {holds(user, ['AUDITOR', 'MANAGER', 'REVIEWER', 'ADMIN'], project.id) && (
              <ProofCard project={project.id} task={task} events={events} />
            )}
          </div>
          <Timeline events={events} happened={happened} fields={project.schema.fields} item={task.item ?? {}} />
        </div>
      )}
      <details className="card">
        <summary>{t.theItem}</summary>
        <Still work={workOf(project, task)} label={task.outcome?.label ?? {}}>
          <Stage work={workOf(project, task)} />
        </Still>
      </details>
    </>
  );
}
