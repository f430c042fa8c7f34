import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api, body, type Role, type User } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { t as common } from '../text/en';
import { people as t } from '../text/people';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Failure } from '../ui/Notice';

const roles: readonly Role[] = ['LABELER', 'REVIEWER', 'MANAGER', 'AUDITOR', 'ANALYST', 'SERVICE'];

/** Gives somebody a role in the project; somebody new is registered first. */
export function GiveRole({ project, known }: { project: string; known: readonly User[] }) {
  const client = useQueryClient();
  const list = useId();
  const [who, setWho] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('LABELER');
  const id = who.trim();
  const wrong = id !== '' && !/^[A-Za-z0-9._-]{1,128}$/.test(id);
  const isNew = id !== '' && !known.some((user) => user.id === id);
  const giving = useMutation({
    mutationFn: async () => {
      if (isNew) {
        await api.POST('/api/v1/users', {
          params: { header: { 'Idempotency-Key': freshId() } },
          body: { userId: id, name: name.trim() || id },
        });
      }
      return body(
        api.PUT('/api/v1/users/{user}/grants', {
          params: { path: { user: id }, header: { 'Idempotency-Key': freshId() } },
          body: { role, project },
        }),
      );
    },
    onSuccess: () => {
      setWho('');
      setName('');
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['users'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (id !== '' && !wrong) {
      giving.mutate();
    }
  };
  return (
    <form className="stack tight give" onSubmit={submit}>
      <h3>{t.add}</h3>
      <div className="give-row">
        <Field label={t.who} hint={t.whoHint} error={wrong ? t.whoWrong : undefined}>
          {(wired) => (
            <input
              {...wired}
              className="input"
              list={list}
              autoComplete="off"
              value={who}
              onChange={(event) => setWho(event.target.value)}
            />
          )}
        </Field>
        {isNew && (
          <Field label={t.name}>
            {(wired) => (
              <input
                {...wired}
                className="input"
                dir="auto"
                maxLength={200}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label={t.as}>
          {(wired) => (
            <select {...wired} className="input" value={role} onChange={(event) => setRole(event.target.value as Role)}>
              {roles.map((one) => (
                <option key={one} value={one}>
                  {common.role[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button primary type="submit" disabled={giving.isPending || id === '' || wrong}>
          {giving.isPending ? t.giving : t.give}
        </Button>
      </div>
      <datalist id={list}>
        {known.map((user) => (
          <option key={user.id} value={user.id}>
            {user.name ?? user.id}
          </option>
        ))}
      </datalist>
      {giving.error && <Failure problem={toProblem(giving.error)} />}
    </form>
  );
}
