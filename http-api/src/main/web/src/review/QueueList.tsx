import { useEffect, useRef } from 'react';
import { combo } from '../settings/shortcuts';
import { review as t } from '../text/review';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { ago } from '../ui/time';
import { agreementOf, type ReviewRow } from './answers';
import { percent } from './grounds';
import { nameOf, type Queue } from './useQueue';

interface Props {
  queue: Queue;
  /** Several are accepted at once; null where the user decides nothing. */
  several: boolean | null;
  onSeveral(): void;
}

/** What waits, oldest first. */
export function QueueList({ queue, several, onSeveral }: Props) {
  const { rows, current, query } = queue;
  const here = useRef<HTMLButtonElement>(null);
  const name = current ? nameOf(current) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another row is looked at
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' });
  }, [name]);
  return (
    <nav className="queue" aria-label={t.queue}>
      <div className="spread queue-head">
        <h2>{t.queue}</h2>
        <span className="badge" data-waiting={rows.length}>
          {t.queueCount(rows.length, query.hasNextPage)}
        </span>
      </div>
      <div className="row tight">
        <Button small quiet disabled={rows.length < 2} onClick={() => queue.step(-1)} title={t.previous}>
          <span aria-hidden="true">↑</span> <span className="visually-hidden">{t.previous}</span>{' '}
          <Kbd combo={combo('previousCase')} />
        </Button>
        <Button small quiet disabled={rows.length < 2} onClick={() => queue.step(1)} title={t.next}>
          <span aria-hidden="true">↓</span> <span className="visually-hidden">{t.next}</span>{' '}
          <Kbd combo={combo('nextCase')} />
        </Button>
        {several !== null && (
          <Button small quiet aria-pressed={several} disabled={rows.length < 2 && !several} onClick={onSeveral}>
            {t.several}
          </Button>
        )}
      </div>
      <ol className="queue-rows">
        {rows.map((row) => (
          <li key={nameOf(row)}>
            <button
              type="button"
              ref={nameOf(row) === name ? here : undefined}
              className={nameOf(row) === name ? 'queue-row on' : 'queue-row'}
              aria-current={nameOf(row) === name ? 'true' : undefined}
              onClick={() => queue.choose(row)}
            >
              <span className="spread">
                <strong dir="auto">{row.externalId}</strong>
                <Agreement row={row} />
              </span>
              <span className="spread muted small">
                <span>{t.since(ago(row.since))}</span>
                {row.skill && (
                  <span className={queue.lacking.has(row.skill) ? 'badge warn' : 'badge'}>{t.needs(row.skill)}</span>
                )}
                {row.round > 1 && <span>{t.round(row.round)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button small disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </nav>
  );
}

/** How far the labelers agree in the question they agree on least. */
function Agreement({ row }: { row: ReviewRow }) {
  const tied = Object.keys(row.tally.ballots).some((field) => !(field in row.tally.leading));
  return <span className="small muted">{tied ? t.tied : t.agreement(percent(agreementOf(row)))}</span>;
}
