import { useState } from 'react';
import { api, body, type Project } from '../api/client';
import { toProblem } from '../api/problem';
import { useProject } from '../app/Shell';
import { holds, useUser } from '../app/session';
import { kindsOf } from '../setup/form';
import { policy as t } from '../text/policy';
import { Empty } from '../ui/Empty';
import { Field } from '../ui/Field';
import { Failure, Notice } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { type PolicyForm, policyErrors, policyForm, policyOf, saysOf } from './form';
import { Gold, type RightAnswer } from './Gold';
import { PolicyEditor } from './PolicyEditor';
import { SetPolicy } from './SetPolicy';
import { Try } from './Try';
import { useWhatIf } from './useWhatIf';
import { WhatIf } from './WhatIf';

/** The project's policy, and any other one tried on what has been labeled so far. */
export default function PolicyPage({ params }: { params: Record<string, string> }) {
  const project = useProject(params.project ?? '');
  if (project.isPending) {
    return <Waiting />;
  }
  if (project.error) {
    return <Failure problem={toProblem(project.error)} />;
  }
  return <Policies key={project.data.versions.policy} project={project.data} />;
}

function Policies({ project }: { project: Project }) {
  const user = useUser();
  const [form, setForm] = useState(() => policyForm(project.policy));
  const [attempted, setAttempted] = useState(false);
  const [gold, setGold] = useState<readonly RightAnswer[]>([]);
  const whatIf = useWhatIf(project.id);
  const errors = policyErrors(form);
  const sound = Object.keys(errors).length === 0;
  const policy = policyOf(form);
  const edits = holds(user, ['MANAGER', 'ADMIN'], project.id) && project.status !== 'CLOSED';
  const asked = JSON.stringify({ policy, gold });
  const tryIt = () => {
    setAttempted(true);
    if (sound) {
      whatIf.play(policy, gold, asked);
    }
  };
  const found = whatIf.problem?.errors ?? [];
  const errorAt = (pointer: string) =>
    (attempted ? errors[pointer] : undefined) ?? found.find((one) => one.pointer === `/policy${pointer}`)?.message;
  return (
    <>
      <h1>{t.title}</h1>
      <InForce project={project} />
      <div className="policy-page">
        <section className="card stack" aria-labelledby="edit-title">
          <div>
            <h2 id="edit-title">{t.edit}</h2>
            <p className="muted small">{edits ? t.editText : t.readText}</p>
          </div>
          <Begin project={project} onBegin={setForm} />
          <PolicyEditor form={form} onChange={setForm} errorAt={errorAt} kinds={kindsOf(project.schema.fields)} />
          <Gold gold={gold} onChange={setGold} />
          <Try busy={whatIf.busy} onTry={tryIt} />
          {edits && <SetPolicy project={project} policy={policy} sound={sound} onUnsound={() => setAttempted(true)} />}
        </section>
        <section className="stack" aria-label={t.notYet} aria-busy={whatIf.busy}>
          {whatIf.problem && <Failure problem={whatIf.problem} />}
          {whatIf.result && whatIf.asked !== asked && <Notice tone="warn">{t.stale}</Notice>}
          {whatIf.result ? (
            <WhatIf project={project} whatIf={whatIf} result={whatIf.result} />
          ) : (
            !whatIf.problem &&
            !whatIf.busy && (
              <div className="card">
                <Empty title={t.notYet} text={t.notYetText} />
              </div>
            )
          )}
          {whatIf.busy && !whatIf.result && <Waiting />}
        </section>
      </div>
    </>
  );
}

/** The policy in force, in sentences. */
function InForce({ project }: { project: Project }) {
  const { rules, otherwise } = policyForm(project.policy);
  return (
    <section className="card stack tight" aria-labelledby="force-title">
      <h2 id="force-title">{t.inForce(project.versions.policy)}</h2>
      <ul className="stack tight">
        {rules.map((rule) => (
          <li key={rule.key}>{t.forKind(rule.taskType, saysOf(rule.strategy))}</li>
        ))}
        <li>{rules.length > 0 ? t.forOthers(saysOf(otherwise)) : saysOf(otherwise)}</li>
      </ul>
    </section>
  );
}

/** Begins anew from any version there was. */
function Begin({ project, onBegin }: { project: Project; onBegin(form: PolicyForm): void }) {
  const [version, setVersion] = useState(project.versions.policy);
  const begin = async (number: number) => {
    setVersion(number);
    const { policy } = await body(
      api.GET('/api/v1/projects/{project}/policies/{version}', {
        params: { path: { project: project.id, version: number } },
      }),
    );
    onBegin(policyForm(policy));
  };
  if (project.versions.policy === 1) {
    return null;
  }
  return (
    <Field label={t.begin} className="inline">
      {(wired) => (
        <select
          {...wired}
          className="input slim"
          value={version}
          onChange={(event) => void begin(Number(event.target.value))}
        >
          {Array.from({ length: project.versions.policy }, (_, at) => project.versions.policy - at).map((number) => (
            <option key={number} value={number}>
              {t.version(number)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
