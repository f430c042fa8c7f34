import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { before as t } from '../text/before';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Failure } from '../ui/Notice';
import { usePages } from '../ui/pages';
import { Waiting } from '../ui/Waiting';
import { kinds, participants, peopleOf, threshold } from './start';

interface Props {
  project: string;
  version: number;
  /** An attempt that failed: its items and people are proposed again. */
  earlier: Schemas['Walkthrough'] | null;
  onClose(): void;
}

/** Chooses items, people and the threshold of a walkthrough, and starts it. */
export function StartWalkthrough({ project, version, earlier, onClose }: Props) {
  const client = useQueryClient();
  const [key] = useState(freshId);
  const [probes, setProbes] = useState<ReadonlySet<string>>(() => new Set(earlier?.probes.map((one) => one.task)));
  const [people, setPeople] = useState(() => peopleOf(earlier));
  const [agreement, setAgreement] = useState(String(earlier?.policy.agreement ?? 0.8));
  const [perKind, setPerKind] = useState(String(earlier?.policy.perKind ?? 2));
  const policy = threshold(agreement, perKind);
  const asked = participants(people);
  const start = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/projects/{project}/instructions/{version}/walkthrough', {
          params: { path: { project, version }, header: { 'Idempotency-Key': key } },
          body: { probes: [...probes], participants: asked, policy: { ...earlier?.policy, ...policy } },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['walkthrough', project] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  const number = (label: string, value: string, set: (text: string) => void) => (
    <Field label={label}>
      {(wired) => (
        <input
          {...wired}
          className="input narrow"
          inputMode="decimal"
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <Dialog title={t.startTitle(version)} wide onClose={onClose}>
      <form className="stack" onSubmit={submit} data-no-shortcuts="">
        <p className="muted">{t.startText}</p>
        <Probes project={project} chosen={probes} onChoose={setProbes} />
        <fieldset className="stack tight block">
          <legend>{t.people}</legend>
          <p className="muted small">{t.peopleHint}</p>
          {kinds.map((kind) => (
            <Field key={kind} label={t.kinds[kind]}>
              {(wired) => (
                <input
                  {...wired}
                  className="input"
                  value={people[kind]}
                  onChange={(event) => setPeople({ ...people, [kind]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </fieldset>
        <div className="row">
          {number(t.threshold, agreement, setAgreement)}
          {number(t.perKind, perKind, setPerKind)}
        </div>
        {start.error && <Failure problem={toProblem(start.error)} />}
        <footer>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            primary
            type="submit"
            disabled={start.isPending || !policy || probes.size < 2 || probes.size > 50 || asked.length < 2}
          >
            {t.go}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

interface ProbesProps {
  project: string;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

function Probes({ project, chosen, onChoose }: ProbesProps) {
  const tasks = usePages<Schemas['TaskRow']>(['tasks', project, 'probes'], (query) =>
    body(api.GET('/api/v1/projects/{project}/tasks', { params: { path: { project }, query } })),
  );
  const flip = (task: string) => {
    const next = new Set(chosen);
    if (!next.delete(task)) {
      next.add(task);
    }
    onChoose(next);
  };
  return (
    <fieldset className="stack tight block">
      <legend>{t.probes}</legend>
      <p className="muted small" role="status">
        {t.probesHint(chosen.size)}
      </p>
      {tasks.pending && <Waiting />}
      {tasks.error && <Failure problem={toProblem(tasks.error)} />}
      {!tasks.pending && tasks.rows.length === 0 && <p>{t.noTasks}</p>}
      <div className="probe-list">
        {tasks.rows.map((row) => (
          <label key={row.task}>
            <input type="checkbox" checked={chosen.has(row.task)} onChange={() => flip(row.task)} />
            <span>{row.externalId || row.task}</span>
          </label>
        ))}
        {tasks.more && (
          <Button small onClick={tasks.more}>
            {t.moreItems}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
