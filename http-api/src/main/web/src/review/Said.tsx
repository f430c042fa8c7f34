import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import { review as t } from '../text/review';
import { ago } from '../ui/time';
import { historyQuery } from './useQueue';

type Event = Schemas['Event'];

const kinds: Record<string, { title: string; text: string }> = {
  'edge-case-flagged': { title: t.flagged, text: 'reason' },
  'task-skipped': { title: t.skipped, text: 'reason' },
  'review-rejected': { title: t.sentBack, text: 'comment' },
  'relabel-requested': { title: t.askedAgain, text: 'reason' },
};

/** What labelers and earlier reviewers wrote about the item, newest first; nothing where nobody did. */
export function Said({ project, task, name }: { project: string; task: string; name(id: string): string }) {
  const history = useQuery(historyQuery(project, task));
  const told = ((history.data?.items ?? []) as Event[]).filter((event) => event.event.type in kinds).reverse();
  if (told.length === 0) {
    return null;
  }
  return (
    <section className="card stack" aria-labelledby="said-title">
      <h2 id="said-title">{t.said}</h2>
      <ul className="said">
        {told.map((event) => {
          const { title, text } = kinds[event.event.type] ?? { title: event.event.type, text: 'reason' };
          const members = event.event as Record<string, unknown>;
          const round = typeof members.round === 'number' ? members.round : undefined;
          const who = event.role === 'LABELER' ? name(event.by) : event.by;
          return (
            <li key={event.sequence}>
              <span className="spread">
                <strong>{title}</strong>
                <span className="muted small">
                  {t.by(who, round)}, {ago(event.at)}
                </span>
              </span>
              <p dir="auto">{String(members[text] ?? '')}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
