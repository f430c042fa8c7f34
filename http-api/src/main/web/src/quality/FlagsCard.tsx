import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Project, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { quality as t } from '../text/quality';
import { Button } from '../ui/Button';
import { Justify } from '../ui/Justify';
import { ListCard } from '../ui/ListCard';
import { usePages } from '../ui/pages';
import { ago } from '../ui/time';
import { useScreening, Watching } from './Watching';

type Flag = Schemas['Flag'];

interface Props {
  id: string;
  /** For who may act on it; null for all others. */
  project: Project | null;
}

/** What labelers were suspected of, and what came of it. */
export function FlagsCard({ id, project }: Props) {
  const [state, setState] = useState<'STANDING' | 'ALL'>('STANDING');
  const [dismissing, setDismissing] = useState<Flag | null>(null);
  const screening = useScreening(id);
  const flags = usePages<Flag>(['flags', id, state], (query) =>
    body(
      api.GET('/api/v1/projects/{project}/flags', { params: { path: { project: id }, query: { ...query, state } } }),
    ),
  );
  const watched = (screening.data?.screening.steps ?? []).length > 0;
  return (
    <>
      <ListCard
        title={t.flags}
        text={
          <>
            {t.flagsText} <Watching project={project} screening={screening.data?.screening ?? null} />
          </>
        }
        tools={
          <Button
            small
            quiet
            aria-pressed={state === 'ALL'}
            onClick={() => setState(state === 'ALL' ? 'STANDING' : 'ALL')}
          >
            {t.all}
          </Button>
        }
        list={flags}
        empty={{ title: t.noFlags, text: watched ? t.noFlagsText : t.noFlagsUnwatched }}
      >
        {(rows, titleId) => (
          <table className="table" aria-labelledby={titleId}>
            <thead>
              <tr>
                <th scope="col">{t.labeler}</th>
                <th scope="col">{t.kind}</th>
                <th scope="col">{t.grounds}</th>
                <th scope="col">{t.led}</th>
                {project && (
                  <th scope="col">
                    <span className="visually-hidden">{t.dismiss}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((flag) => (
                <tr key={`${flag.labeler}/${flag.number}`} data-flag={`${flag.labeler}/${flag.number}`}>
                  <th scope="row" className="who">
                    {flag.labeler}
                    <div className="muted small" title={flag.at}>
                      {ago(flag.at)}, {t.after(flag.labels)}
                    </div>
                  </th>
                  <td>{t.kinds[flag.kind]}</td>
                  <td>
                    {flag.explanation}
                    {flag.dismissal && (
                      <div className="muted small" dir="auto">
                        {t.dismissed(flag.dismissal.by, flag.dismissal.justification)}
                      </div>
                    )}
                  </td>
                  <td>
                    {t.steps[flag.action]}
                    {flag.gold && (
                      <div className="muted small">
                        {flag.gold.explanation}
                        {flag.gold.ended && (
                          <div>
                            {t.goldEnds[flag.gold.ended.why]}:{' '}
                            {t.goldAnswers(flag.gold.ended.right, flag.gold.ended.wrong)}
                          </div>
                        )}
                      </div>
                    )}
                  </td>
                  {project && (
                    <td className="number">
                      {!flag.dismissal && (
                        <Button small onClick={() => setDismissing(flag)}>
                          {t.dismiss}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
      {dismissing && <Dismissal project={id} flag={dismissing} onClose={() => setDismissing(null)} />}
    </>
  );
}

function Dismissal({ project, flag, onClose }: { project: string; flag: Flag; onClose(): void }) {
  const client = useQueryClient();
  const [key] = useState(freshId);
  const dismissal = useMutation({
    mutationFn: (justification: string) =>
      body(
        api.POST('/api/v1/projects/{project}/labelers/{user}/flags/{number}/dismissal', {
          params: {
            path: { project, user: flag.labeler, number: flag.number },
            header: { 'Idempotency-Key': key },
          },
          body: { justification },
        }),
      ),
    onSuccess: async () => {
      // the list follows within a second: it is asked to catch up first
      await api.GET('/api/v1/projects/{project}/flags', {
        params: { path: { project }, query: { limit: 1 }, header: { Prefer: 'wait=5' } },
      });
      await client.invalidateQueries({ queryKey: ['flags', project] });
      onClose();
    },
  });
  return (
    <Justify
      title={t.dismissTitle(flag.labeler)}
      text={t.dismissText}
      go={t.dismiss}
      busy={dismissal.isPending}
      problem={dismissal.error ? toProblem(dismissal.error) : null}
      onGo={dismissal.mutate}
      onClose={onClose}
    />
  );
}
