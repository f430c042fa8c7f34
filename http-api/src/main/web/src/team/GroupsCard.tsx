import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { team as t } from '../text/team';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Justify } from '../ui/Justify';
import { ListCard } from '../ui/ListCard';
import { Failure } from '../ui/Notice';
import { usePages } from '../ui/pages';
import { ago } from '../ui/time';

type Member = Schemas['GroupMember'];

/** Who is in which group, and for managers the ways in and out. */
export function GroupsCard({ project, manages }: { project: string; manages: boolean }) {
  const client = useQueryClient();
  const groups = usePages<Member>(['groups', project], (query) =>
    body(
      api.GET('/api/v1/projects/{project}/groups', {
        params: { path: { project }, query, header: { Prefer: 'wait=5' } },
      }),
    ),
  );
  const changed = () => client.invalidateQueries({ queryKey: ['groups', project] });
  const [leaver, setLeaver] = useState<Member | null>(null);
  const leaving = useMutation({
    mutationFn: ({ group, labeler, reason }: Member & { reason: string }) =>
      body(
        api.POST('/api/v1/projects/{project}/groups/{group}/members/{user}/removal', {
          params: { path: { project, group, user: labeler }, header: { 'Idempotency-Key': freshId() } },
          body: { reason },
        }),
      ),
    onSuccess: () => {
      setLeaver(null);
      return changed();
    },
  });
  return (
    <>
      <ListCard title={t.groups} text={t.groupsText} list={groups} empty={{ title: t.noGroups, text: t.noGroupsText }}>
        {(rows, titleId) => (
          <table className="table" aria-labelledby={titleId}>
            <thead>
              <tr>
                {[t.group, t.member, t.since].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                {manages && (
                  <th scope="col">
                    <span className="visually-hidden">{t.leave}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={`${row.group}/${row.labeler}`} data-member={`${row.group}/${row.labeler}`}>
                  <th scope="row">
                    {row.group}
                    {rows[at - 1]?.group !== row.group && <div className="muted small">{t.requires(row.group)}</div>}
                  </th>
                  <td>{row.labeler}</td>
                  <td title={row.since}>
                    {ago(row.since)} <span className="muted small">{t.by(row.by)}</span>
                  </td>
                  {manages && (
                    <td className="number">
                      <Button small aria-label={t.leaveName(row.labeler, row.group)} onClick={() => setLeaver(row)}>
                        {t.leave}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
      {leaver && (
        <Justify
          title={t.leaveWho(leaver.labeler, leaver.group)}
          text={t.leaveText}
          go={t.leave}
          busy={leaving.isPending}
          problem={leaving.error ? toProblem(leaving.error) : null}
          onGo={(reason) => leaving.mutate({ ...leaver, reason })}
          onClose={() => {
            leaving.reset();
            setLeaver(null);
          }}
        />
      )}
      {manages && <Join project={project} onJoined={changed} />}
    </>
  );
}

function Join({ project, onJoined }: { project: string; onJoined(): void }) {
  const [group, setGroup] = useState('');
  const [user, setUser] = useState('');
  const named = /^[A-Za-z0-9._-]{1,58}$/.test(group);
  const joining = useMutation({
    mutationFn: () =>
      body(
        api.PUT('/api/v1/projects/{project}/groups/{group}/members/{user}', {
          params: { path: { project, group, user }, header: { 'Idempotency-Key': freshId() } },
          body: {},
        }),
      ),
    onSuccess: () => {
      setUser('');
      onJoined();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    joining.mutate();
  };
  return (
    <form className="card stack" onSubmit={submit} data-no-shortcuts="" aria-label={t.join}>
      <div className="row">
        <Field label={t.group} error={group === '' || named ? undefined : t.groupWrong}>
          {(wired) => (
            <input {...wired} className="input" value={group} onChange={(event) => setGroup(event.target.value)} />
          )}
        </Field>
        <Field label={t.member}>
          {(wired) => (
            <input {...wired} className="input" value={user} onChange={(event) => setUser(event.target.value.trim())} />
          )}
        </Field>
      </div>
      <div>
        <Button type="submit" disabled={!named || user === '' || joining.isPending}>
          {t.join}
        </Button>
      </div>
      {joining.error && <Failure problem={toProblem(joining.error)} />}
    </form>
  );
}
