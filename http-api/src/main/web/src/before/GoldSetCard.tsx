import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { before as t } from '../text/before';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Justify } from '../ui/Justify';
import { Failure } from '../ui/Notice';
import { minute } from '../ui/time';
import { Waiting } from '../ui/Waiting';

type GoldSet = Schemas['GoldSet'];

/** Everything that a change of the set may have changed. */
export const goldKey = (project: string) => ['gold-set', project];

/** How the gold set stands, and for managers a way to plan refreshes and to refresh it at once. */
export function GoldSetCard({ project, manages }: { project: string; manages: boolean }) {
  const client = useQueryClient();
  const [planning, setPlanning] = useState(false);
  const set = useQuery({
    queryKey: [...goldKey(project), 'now'],
    queryFn: () => body(api.GET('/api/v1/projects/{project}/gold-set', { params: { path: { project } } })),
  });
  const refresh = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/projects/{project}/gold-set/refreshes', {
          params: { path: { project }, header: { 'Idempotency-Key': freshId() } },
          body: {},
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: goldKey(project) }),
  });
  if (set.isPending) {
    return <Waiting />;
  }
  if (set.error) {
    return <Failure problem={toProblem(set.error)} />;
  }
  const planned = set.data.policyVersion > 0;
  return (
    <section className="card stack" aria-labelledby="gold-title" data-gold-version={set.data.version}>
      <div className="list-head">
        <div className="grow">
          <h2 id="gold-title">{t.gold}</h2>
          <p className="muted small">{t.goldText}</p>
        </div>
        {manages && (
          <span className="row tight">
            <Button onClick={() => setPlanning(true)}>{planned ? t.planChange : t.plan}</Button>
            {planned && (
              <Button primary disabled={refresh.isPending} onClick={() => refresh.mutate()}>
                {refresh.isPending ? t.refreshing : t.refresh}
              </Button>
            )}
          </span>
        )}
      </div>
      <Figures set={set.data} />
      {refresh.error && <Failure problem={toProblem(refresh.error)} />}
      {planning && <Plan project={project} set={set.data} onClose={() => setPlanning(false)} />}
    </section>
  );
}

function Figures({ set }: { set: GoldSet }) {
  const figures: [string, string][] = [
    [t.size, set.size.toLocaleString('en')],
    [t.goldVersion, set.version.toLocaleString('en')],
    [t.waiting, set.proposed.toLocaleString('en')],
    [t.refreshes, set.refreshes.toLocaleString('en')],
    [t.due, set.due ? minute(set.due) : t.never],
  ];
  return (
    <dl className="plain-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Plan({ project, set, onClose }: { project: string; set: GoldSet; onClose(): void }) {
  const client = useQueryClient();
  const [key] = useState(freshId);
  const [days, setDays] = useState(String(set.policy?.periodDays ?? 14));
  const [size, setSize] = useState(String(set.policy?.size ?? 50));
  const within = (text: string, most: number) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most;
  const holds = within(days, 365) && within(size, 2000);
  const plan = useMutation({
    mutationFn: (change: string) =>
      body(
        api.PUT('/api/v1/projects/{project}/gold-set/policy', {
          params: { path: { project }, header: { 'Idempotency-Key': key } },
          body: { policy: { ...set.policy, periodDays: Number(days), size: Number(size) }, change },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: goldKey(project) });
      onClose();
    },
  });
  return (
    <Justify
      title={t.planTitle}
      text={t.planText}
      go={t.set}
      busy={plan.isPending}
      ready={holds}
      problem={plan.error ? toProblem(plan.error) : null}
      onGo={plan.mutate}
      onClose={onClose}
    >
      <Field label={t.period}>
        {(wired) => (
          <input
            {...wired}
            className="input narrow"
            inputMode="numeric"
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
        )}
      </Field>
      <Field label={t.wanted} error={holds ? undefined : t.planWrong}>
        {(wired) => (
          <input
            {...wired}
            className="input narrow"
            inputMode="numeric"
            value={size}
            onChange={(event) => setSize(event.target.value)}
          />
        )}
      </Field>
    </Justify>
  );
}
