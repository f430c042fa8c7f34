import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api, body } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { t as common } from '../text/en';
import { team as t } from '../text/team';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Failure } from '../ui/Notice';
import { useLabelers } from './useLabelers';

/** Takes a labeler into a group; a new name begins one. */
export function JoinDialog({
  project,
  groups,
  onClose,
}: {
  project: string;
  groups: readonly string[];
  onClose(): void;
}) {
  const client = useQueryClient();
  const people = useId();
  const names = useId();
  const labelers = useLabelers(project);
  const [who, setWho] = useState('');
  const [group, setGroup] = useState('');
  const wrong = group !== '' && !/^[A-Za-z0-9._-]{1,58}$/.test(group);
  const joining = useMutation({
    mutationFn: () =>
      body(
        api.PUT('/api/v1/projects/{project}/groups/{group}/members/{user}', {
          params: { path: { project, group, user: who.trim() }, header: { 'Idempotency-Key': freshId() } },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['groups', project] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) {
      joining.mutate();
    }
  };
  return (
    <Dialog title={t.join} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field label={t.joinWho}>
          {(wired) => (
            <input
              {...wired}
              className="input"
              list={people}
              autoComplete="off"
              required
              maxLength={128}
              value={who}
              onChange={(event) => setWho(event.target.value)}
            />
          )}
        </Field>
        <datalist id={people}>
          {labelers.rows.map((row) => (
            <option key={row.labeler} value={row.labeler} />
          ))}
        </datalist>
        <Field label={t.joinGroup} hint={t.joinGroupHint} error={wrong ? t.joinWrong : undefined}>
          {(wired) => (
            <input
              {...wired}
              className="input"
              list={names}
              autoComplete="off"
              required
              value={group}
              onChange={(event) => setGroup(event.target.value.trim())}
            />
          )}
        </Field>
        <datalist id={names}>
          {groups.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {joining.error && <Failure problem={toProblem(joining.error)} />}
        <footer>
          <Button onClick={onClose}>{common.settings.close}</Button>
          <Button primary type="submit" disabled={joining.isPending || who.trim() === '' || group === ''}>
            {t.joinGo}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
