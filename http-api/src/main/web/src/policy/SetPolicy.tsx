import { useState } from 'react';
import { api, body, type Project } from '../api/client';
import { policy as t } from '../text/policy';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Failure, Notice } from '../ui/Notice';
import { useEdit } from '../ui/revision';
import { type Policy, policyForm, policyOf } from './form';

interface Props {
  project: Project;
  policy: Policy;
  sound: boolean;
  onUnsound(): void;
}

/** Makes the policy in the form the next version. */
export function SetPolicy({ project, policy, sound, onUnsound }: Props) {
  const [change, setChange] = useState('');
  const [attempted, setAttempted] = useState(false);
  const edit = useEdit(
    project,
    (intent: { policy: Policy; change: string }, header) =>
      body(
        api.POST('/api/v1/projects/{project}/policies', {
          params: { path: { project: project.id }, header },
          body: intent,
        }),
      ),
    () => undefined,
  );
  const same = JSON.stringify(policyOf(policyForm(project.policy))) === JSON.stringify(policy);
  const set = () => {
    setAttempted(true);
    if (!sound) {
      onUnsound();
    } else if (change.trim() !== '') {
      edit.send({ policy, change: change.trim() });
    }
  };
  if (same) {
    return <p className="muted small">{t.same}</p>;
  }
  return (
    <div className="stack tight set-policy">
      <Field label={t.change} error={attempted && change.trim() === '' ? t.needsChange : undefined}>
        {(wired) => (
          <textarea
            {...wired}
            className="input low"
            dir="auto"
            maxLength={4000}
            value={change}
            onChange={(event) => setChange(event.target.value)}
          />
        )}
      </Field>
      {edit.moved ? <Notice tone="warn">{t.moved}</Notice> : edit.problem && <Failure problem={edit.problem} />}
      <div>
        <Button disabled={edit.busy} onClick={set}>
          {edit.busy ? t.setting : t.set(project.versions.policy + 1)}
        </Button>
      </div>
    </div>
  );
}
