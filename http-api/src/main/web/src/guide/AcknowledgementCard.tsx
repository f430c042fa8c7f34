import { useState } from 'react';
import { api, body, type Project, type Schemas } from '../api/client';
import { guide as t } from '../text/guide';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Failure } from '../ui/Notice';
import { useEdit } from '../ui/revision';

type Rule = Schemas['AcknowledgementRule'];

/** Whether labelers must say that they have read a version before they get more work. */
export function AcknowledgementCard({ project }: { project: Project }) {
  const [rule, setRule] = useState<Rule>(project.acknowledgement);
  const [change, setChange] = useState('');
  const edit = useEdit(
    project,
    (intent: { rule: Rule; change: string }, header) =>
      body(
        api.POST('/api/v1/projects/{project}/acknowledgement', {
          params: { path: { project: project.id }, header },
          body: intent,
        }),
      ),
    () => setChange(''),
  );
  return (
    <section className="card stack" aria-labelledby="rule-title">
      <h2 id="rule-title">{t.rule}</h2>
      <div className="choices-row" role="group" aria-labelledby="rule-title">
        {(Object.keys(t.rules) as Rule[]).map((one) => (
          <Button key={one} aria-pressed={rule === one} onClick={() => setRule(one)}>
            {t.rules[one]}
          </Button>
        ))}
      </div>
      {rule !== project.acknowledgement && (
        <form
          className="row end"
          onSubmit={(event) => {
            event.preventDefault();
            edit.send({ rule, change: change.trim() });
          }}
        >
          <Field label={t.change} className="grow">
            {(wired) => (
              <input
                {...wired}
                className="input"
                required
                maxLength={4000}
                value={change}
                onChange={(event) => setChange(event.target.value)}
              />
            )}
          </Field>
          <Button primary type="submit" disabled={edit.busy || change.trim() === ''}>
            {t.setRule}
          </Button>
        </form>
      )}
      {edit.problem && <Failure problem={edit.problem} />}
    </section>
  );
}
