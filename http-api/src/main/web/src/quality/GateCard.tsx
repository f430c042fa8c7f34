import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { quality as t } from '../text/quality';
import { Button } from '../ui/Button';
import { Estimate } from '../ui/Estimate';
import { Field } from '../ui/Field';
import { Justify } from '../ui/Justify';
import { ListCard } from '../ui/ListCard';
import { usePages } from '../ui/pages';
import { ago } from '../ui/time';
import { GateRules, useGate, usual } from './GateRules';

type Batch = Schemas['JudgedBatch'];
type Verdict = Schemas['GateVerdict'];

const verdicts: readonly Verdict[] = ['ACCEPT', 'REVIEW', 'RELABEL'];
const tones: Record<Verdict, string> = { ACCEPT: 'badge good', REVIEW: 'badge warn', RELABEL: 'badge bad' };

/** How batches were judged, and a way to overrule it. */
export function GateCard({ project, manages }: { project: string; manages: boolean }) {
  const [overruling, setOverruling] = useState<Batch | null>(null);
  const gate = useGate(project);
  const policy = gate.data ?? null;
  const batches = usePages<Batch>(
    ['batches', project],
    (query) => body(api.GET('/api/v1/projects/{project}/gate/batches', { params: { path: { project }, query } })),
    policy !== null,
  );
  const list = gate.data === null ? { ...batches, pending: false } : { ...batches, error: gate.error ?? batches.error };
  return (
    <>
      <ListCard
        title={t.gate}
        text={gate.isSuccess && <GateRules project={project} policy={policy} manages={manages} />}
        list={list}
        empty={{ title: t.noBatches, text: policy ? t.noBatchesText : t.noBatchesUnjudged }}
      >
        {(rows, titleId) => (
          <table className="table" aria-labelledby={titleId}>
            <thead>
              <tr>
                <th scope="col">{t.batch}</th>
                <th scope="col">{t.verdict}</th>
                <th scope="col">{t.agreement}</th>
                <th scope="col" className="number">
                  {t.tasks}
                </th>
                {manages && (
                  <th scope="col">
                    <span className="visually-hidden">{t.overrule}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((batch) => (
                <tr key={batch.batch} data-batch={batch.verdict}>
                  <th scope="row" className="who">
                    {batch.batch}
                    <div className="muted small" title={batch.judgedAt}>
                      {t.judged} {ago(batch.judgedAt)}
                    </div>
                  </th>
                  <td>
                    <span className={tones[batch.verdict]}>{t.verdicts[batch.verdict]}</span>
                    {batch.said !== batch.verdict && (
                      <div className="muted small">{t.said(t.verdicts[batch.said] ?? batch.said)}</div>
                    )}
                  </td>
                  <td>
                    {batch.agreement.map((one) => (
                      <div key={one.field} className="row tight" title={t.names[one.coefficient]}>
                        <span dir="auto">{one.field}</span>
                        <Estimate
                          value={one.estimate?.value}
                          low={one.estimate?.low}
                          high={one.estimate?.high}
                          missing={one.undefined}
                          marks={[batch.policy.review ?? usual.review, batch.policy.accept ?? usual.accept]}
                        />
                      </div>
                    ))}
                  </td>
                  <td className="number">{batch.tasks.toLocaleString('en')}</td>
                  {manages && (
                    <td className="number">
                      <Button small onClick={() => setOverruling(batch)}>
                        {t.overrule}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
      {overruling && <Overrule project={project} batch={overruling} onClose={() => setOverruling(null)} />}
    </>
  );
}

function Overrule({ project, batch, onClose }: { project: string; batch: Batch; onClose(): void }) {
  const client = useQueryClient();
  const [key] = useState(freshId);
  const others = verdicts.filter((one) => one !== batch.verdict);
  const [verdict, setVerdict] = useState<Verdict>(others[0] ?? 'REVIEW');
  const overrule = useMutation({
    mutationFn: (justification: string) =>
      body(
        api.POST('/api/v1/projects/{project}/gate/batches/{run}/verdict', {
          params: { path: { project, run: batch.batch }, header: { 'Idempotency-Key': `${key}-${verdict}` } },
          body: { verdict, justification },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['batches', project] });
      onClose();
    },
  });
  return (
    <Justify
      title={t.overruleTitle(batch.batch)}
      text={t.overruleText}
      go={t.overrule}
      busy={overrule.isPending}
      problem={overrule.error ? toProblem(overrule.error) : null}
      onGo={overrule.mutate}
      onClose={onClose}
    >
      <Field label={t.verdictFor}>
        {(wired) => (
          <select
            {...wired}
            className="input"
            value={verdict}
            onChange={(event) => setVerdict(event.target.value as Verdict)}
          >
            {others.map((one) => (
              <option key={one} value={one}>
                {t.verdicts[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Justify>
  );
}
