import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { kind, toProblem } from '../api/problem';
import { quality as t } from '../text/quality';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Justify } from '../ui/Justify';

type Policy = Schemas['GatePolicy'];

/** What the server fills in where a policy says nothing. */
export const usual = { accept: 0.8, review: 0.6, byInterval: true } as const;

/** How a project judges its batches; null when it does not. */
export function useGate(project: string) {
  return useQuery({
    queryKey: ['gate', project],
    queryFn: async () => {
      try {
        return (await body(api.GET('/api/v1/projects/{project}/gate', { params: { path: { project } } }))).policy;
      } catch (failure) {
        if (kind(toProblem(failure)) === 'gate-not-set') {
          return null;
        }
        throw failure;
      }
    },
  });
}

interface Props {
  project: string;
  policy: Policy | null;
  manages: boolean;
}

/** Says how batches are judged, and lets managers change it. */
export function GateRules({ project, policy, manages }: Props) {
  const [changing, setChanging] = useState(false);
  const { accept, review, byInterval } = { ...usual, ...policy };
  return (
    <>
      {policy ? `${t.gateText(accept, review)}${byInterval ? ` ${t.byInterval}` : ''}` : t.noGate}{' '}
      {manages && (
        <Button small onClick={() => setChanging(true)}>
          {policy ? t.gateChange : t.gateSet}
        </Button>
      )}
      {changing && <Change project={project} policy={policy} onClose={() => setChanging(false)} />}
    </>
  );
}

function Change({ project, policy, onClose }: { project: string; policy: Policy | null; onClose(): void }) {
  const client = useQueryClient();
  const [key] = useState(freshId);
  const [accept, setAccept] = useState(String(policy?.accept ?? usual.accept));
  const [review, setReview] = useState(String(policy?.review ?? usual.review));
  const [byInterval, setByInterval] = useState(policy?.byInterval ?? usual.byInterval);
  const holds = Number(review) < Number(accept) && Number(accept) <= 1 && Number(review) >= -1;
  const set = useMutation({
    mutationFn: (change: string) => {
      const next = { ...policy, accept: Number(accept), review: Number(review), byInterval };
      return body(
        api.PUT('/api/v1/projects/{project}/gate', {
          params: { path: { project }, header: { 'Idempotency-Key': `${key}-${accept}-${review}-${byInterval}` } },
          body: { policy: next, change },
        }),
      );
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['gate', project] });
      await client.invalidateQueries({ queryKey: ['batches', project] });
      onClose();
    },
  });
  return (
    <Justify
      title={t.gateSet}
      text={t.gateSetText}
      go={t.gateGo}
      busy={set.isPending}
      ready={holds}
      problem={set.error ? toProblem(set.error) : null}
      onGo={set.mutate}
      onClose={onClose}
    >
      <Field label={t.acceptFrom} error={holds ? undefined : t.gateOrder}>
        {(wired) => (
          <input
            {...wired}
            className="input narrow"
            inputMode="decimal"
            value={accept}
            onChange={(event) => setAccept(event.target.value)}
          />
        )}
      </Field>
      <Field label={t.relabelBelow}>
        {(wired) => (
          <input
            {...wired}
            className="input narrow"
            inputMode="decimal"
            value={review}
            onChange={(event) => setReview(event.target.value)}
          />
        )}
      </Field>
      <label className="row tight">
        <input type="checkbox" checked={byInterval} onChange={(event) => setByInterval(event.target.checked)} />
        <span>{t.byIntervalAsk}</span>
      </label>
    </Justify>
  );
}
