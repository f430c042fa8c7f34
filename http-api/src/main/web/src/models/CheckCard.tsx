import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Project, type Schemas } from '../api/client';
import { models as t } from '../text/models';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Justify } from '../ui/Justify';
import { Notice } from '../ui/Notice';
import { useEdit } from '../ui/revision';

type Policy = Schemas['ModelCheck'];

interface Props {
  project: Project;
  check: { version: number; policy: Policy };
  manages: boolean;
}

/** What follows from a sure contradiction, and for managers a way to change it. */
export function CheckCard({ project, check, manages }: Props) {
  const [changing, setChanging] = useState(false);
  const { policy } = check;
  const on = policy.on ?? true;
  return (
    <section className="card stack" aria-labelledby="check-title" data-model-check={check.version}>
      <div className="list-head">
        <div className="grow">
          <h2 id="check-title">{t.policy}</h2>
          <p>{on ? t.policyOn(policy.minConfidence ?? 0.95, policy.skill ?? '') : t.policyOff}</p>
        </div>
        {manages && <Button onClick={() => setChanging(true)}>{t.policyChange}</Button>}
      </div>
      {changing && <Change project={project} policy={policy} onClose={() => setChanging(false)} />}
    </section>
  );
}

function Change({ project, policy, onClose }: { project: Project; policy: Policy; onClose(): void }) {
  const client = useQueryClient();
  const [on, setOn] = useState(policy.on ?? true);
  const [sure, setSure] = useState(String(policy.minConfidence ?? 0.95));
  const [tolerance, setTolerance] = useState(String(policy.tolerance ?? 0));
  const [skill, setSkill] = useState(policy.skill ?? '');
  const numbers =
    Number(sure) > 0 && Number(sure) <= 1 && tolerance !== '' && Number(tolerance) >= 0 && Number(tolerance) < 1;
  const named = /^[A-Za-z0-9._-]{0,64}$/.test(skill);
  const edit = useEdit(
    project,
    (change: string, header) =>
      body(
        api.POST('/api/v1/projects/{project}/model-check', {
          params: { path: { project: project.id }, header },
          body: {
            policy: { on, minConfidence: Number(sure), tolerance: Number(tolerance), skill },
            change,
          },
        }),
      ),
    () => {
      void client.invalidateQueries({ queryKey: ['model-check', project.id] });
      onClose();
    },
  );
  const text = (label: string, value: string, set: (text: string) => void, error?: string) => (
    <Field label={label} error={error}>
      {(wired) => (
        <input {...wired} className="input narrow" value={value} onChange={(event) => set(event.target.value)} />
      )}
    </Field>
  );
  return (
    <Justify
      title={t.policyTitle}
      text={t.policyText}
      go={t.set}
      busy={edit.busy}
      ready={numbers && named}
      problem={edit.moved ? null : edit.problem}
      onGo={edit.send}
      onClose={onClose}
    >
      {edit.moved && <Notice tone="warn">{t.moved}</Notice>}
      <label className="row tight">
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        {t.on}
      </label>
      {text(t.minConfidence, sure, setSure)}
      {text(t.tolerance, tolerance, setTolerance, numbers ? undefined : t.numbers)}
      {text(t.skill, skill, setSkill, named ? undefined : t.nameWrong)}
    </Justify>
  );
}
