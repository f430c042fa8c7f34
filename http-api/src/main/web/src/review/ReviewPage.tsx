import { useState } from 'react';
import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import { toProblem } from '../api/problem';
import { address } from '../app/pages';
import { useProject } from '../app/Shell';
import { holds, useUser } from '../app/session';
import { useShortcuts } from '../settings/shortcuts';
import { review as t } from '../text/review';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Failure, Notice } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import type { ReviewRow } from './answers';
import { Case } from './Case';
import { QueueList } from './QueueList';
import { Several } from './Several';
import { useBulk } from './useBulk';
import type { Decision } from './useDecision';
import { nameOf, type Queue, useQueue } from './useQueue';
import '../label/label.css';
import './review.css';

/** The items labelers did not agree on, one after the other, with what is needed to decide. */
export default function ReviewPage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const project = useProject(id);
  const queue = useQueue(id);
  const failure = project.error ?? (queue.query.data ? null : queue.query.error);
  if (failure) {
    return (
      <div className="review-alone">
        <Failure problem={toProblem(failure)} />
      </div>
    );
  }
  if (!project.data || !queue.query.data) {
    return <Waiting />;
  }
  return <Desk project={project.data} queue={queue} />;
}

function Desk({ project, queue }: { project: Schemas['Project']; queue: Queue }) {
  const user = useUser();
  const [said, setSaid] = useState('');
  const [several, setSeveral] = useState(false);
  const bulk = useBulk(project.id, queue);
  const { current, rows } = queue;
  const decides = holds(user, ['REVIEWER'], project.id);
  useShortcuts({ nextCase: () => queue.step(1), previousCase: () => queue.step(-1) });
  const done = (row: ReviewRow, decision: Decision) => {
    const next = queue.decided(row);
    setSaid(t.announce(t.done[decision.kind](row.externalId), next?.externalId ?? null));
  };
  return (
    <div className="review">
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <QueueList queue={queue} several={decides ? several : null} onSeveral={() => setSeveral(!several)} />
      {several ? (
        <Several
          project={project}
          queue={queue}
          bulk={bulk}
          onOpen={(row) => {
            queue.choose(row);
            setSeveral(false);
          }}
        />
      ) : current ? (
        <Case
          key={nameOf(current)}
          project={project}
          row={current}
          decides={decides}
          moved={
            queue.waits ? null : (
              <Notice tone="warn" title={t.elsewhere} actions={<Button onClick={() => queue.step(1)}>{t.next}</Button>}>
                {t.elsewhereText}
              </Notice>
            )
          }
          said={said}
          onDone={(decision) => done(current, decision)}
          onLacks={queue.lacks}
          onNext={rows.length > 1 ? () => queue.step(1) : null}
        />
      ) : (
        <div className="no-case">
          {said && <Notice tone="good">{said}</Notice>}
          <Empty title={t.empty} text={t.emptyText}>
            <Link className="button" href={address('/projects/:project/overview', { project: project.id })}>
              {t.emptyWay}
            </Link>
          </Empty>
        </div>
      )}
    </div>
  );
}
