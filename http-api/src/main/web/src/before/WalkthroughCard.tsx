import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { kind, ProblemError, toProblem } from '../api/problem';
import { before as t } from '../text/before';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Justify } from '../ui/Justify';
import { Failure } from '../ui/Notice';
import { Pick } from '../ui/Pick';
import { Waiting } from '../ui/Waiting';
import { StartWalkthrough } from './StartWalkthrough';
import { WalkthroughReport } from './WalkthroughReport';

type Walkthrough = Schemas['Walkthrough'];

/** One version's walkthrough; null where there was none. */
function useWalkthrough(project: string, version: number) {
  return useQuery({
    queryKey: ['walkthrough', project, version],
    queryFn: async (): Promise<Walkthrough | null> => {
      try {
        return await body(
          api.GET('/api/v1/projects/{project}/instructions/{version}/walkthrough', {
            params: { path: { project, version } },
          }),
        );
      } catch (failure) {
        if (failure instanceof ProblemError && kind(failure.problem) === 'walkthrough-not-found') {
          return null;
        }
        throw failure;
      }
    },
    refetchInterval: 15_000,
  });
}

interface Props {
  project: string;
  newest: number;
  manages: boolean;
}

/** Whether a version of the instructions is read one way, and for managers a way to find out. */
export function WalkthroughCard({ project, newest, manages }: Props) {
  const [version, setVersion] = useState(newest);
  const [asked, setAsked] = useState<'start' | 'end' | null>(null);
  const walkthrough = useWalkthrough(project, version);
  const found = walkthrough.data;
  const startable = manages && version === newest && found !== undefined && (!found || found.state === 'FAILED');
  const versions = Array.from({ length: newest }, (_, at) => String(newest - at)).map((one) => [one, one] as const);
  return (
    <section className="card stack" aria-labelledby="walk-title" data-walkthrough={found?.state}>
      <div className="list-head">
        <div className="grow">
          <h2 id="walk-title">{t.walk}</h2>
          <p className="muted small">{t.walkText}</p>
        </div>
        <span className="row tight">
          {newest > 1 && (
            <Pick
              label={t.version}
              value={String(version)}
              options={versions}
              onPick={(one) => setVersion(Number(one))}
            />
          )}
          {startable && (
            <Button primary onClick={() => setAsked('start')}>
              {found ? t.again : t.start}
            </Button>
          )}
          {manages && found?.state === 'OPEN' && <Button onClick={() => setAsked('end')}>{t.end}</Button>}
        </span>
      </div>
      {walkthrough.isPending ? (
        <Waiting />
      ) : walkthrough.error ? (
        <Failure problem={toProblem(walkthrough.error)} />
      ) : found ? (
        <WalkthroughReport walkthrough={found} />
      ) : (
        <Empty title={t.noWalk(version)} text={t.noWalkText} />
      )}
      {asked === 'start' && (
        <StartWalkthrough project={project} version={version} earlier={found ?? null} onClose={() => setAsked(null)} />
      )}
      {asked === 'end' && <End project={project} version={version} onClose={() => setAsked(null)} />}
    </section>
  );
}

function End({ project, version, onClose }: { project: string; version: number; onClose(): void }) {
  const client = useQueryClient();
  const [key] = useState(freshId);
  const end = useMutation({
    mutationFn: (justification: string) =>
      body(
        api.POST('/api/v1/projects/{project}/instructions/{version}/walkthrough/end', {
          params: { path: { project, version }, header: { 'Idempotency-Key': key } },
          body: { justification },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['walkthrough', project] });
      onClose();
    },
  });
  return (
    <Justify
      title={t.endTitle}
      text={t.endText}
      go={t.end}
      busy={end.isPending}
      problem={end.error ? toProblem(end.error) : null}
      onGo={end.mutate}
      onClose={onClose}
    />
  );
}
