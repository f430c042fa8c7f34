import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { t as common } from '../text/en';
import { people as t } from '../text/people';
import { Button } from '../ui/Button';
import { ListCard } from '../ui/ListCard';
import { Failure } from '../ui/Notice';
import { usePages } from '../ui/pages';
import { ago, minute } from '../ui/time';
import { InviteDialog } from './InviteDialog';

type Invitation = Schemas['Invitation'];

/** Who was invited to the project, and what became of it. */
export function InvitationsCard({ project, admin }: { project: string; admin: boolean }) {
  const client = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const invitations = usePages<Invitation>(['invitations', project], (query) =>
    body(
      api.GET('/api/v1/projects/{project}/invitations', {
        params: { path: { project }, query, header: { Prefer: 'wait=5' } },
      }),
    ),
  );
  const revoking = useMutation({
    mutationFn: (user: string) =>
      body(
        api.POST('/api/v1/projects/{project}/invitations/{user}/revocation', {
          params: { path: { project, user }, header: { 'Idempotency-Key': freshId() } },
          body: {},
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['invitations', project] }),
  });
  return (
    <>
      <ListCard
        title={t.invitations}
        text={t.invitationsText}
        tools={<Button onClick={() => setInviting(true)}>{t.invite}</Button>}
        list={invitations}
        empty={{ title: t.noInvitations, text: t.noInvitationsText }}
      >
        {(rows, titleId) => (
          <table className="table" aria-labelledby={titleId}>
            <thead>
              <tr>
                <th scope="col">{t.person}</th>
                <th scope="col">{t.offers}</th>
                <th scope="col">{t.invited}</th>
                <th scope="col">
                  <span className="visually-hidden">{t.revokeInvitation}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.user} data-invitation={one.standing}>
                  <th scope="row" className="who" dir="auto">
                    {one.name ?? one.user}
                    <div className="muted small">{one.email ?? one.user}</div>
                  </th>
                  <td>{one.roles.map((role) => common.role[role]).join(', ')}</td>
                  <td>
                    <span className={one.standing === 'ACCEPTED' ? 'badge good' : 'badge'}>
                      {t.standing[one.standing]}
                    </span>{' '}
                    <span className="muted small" title={one.invitedAt}>
                      {ago(one.invitedAt)} {t.by(one.by)}
                      {one.standing === 'OPEN' && `, ${t.inviteUntil(minute(one.expires))}`}
                    </span>
                  </td>
                  <td className="number">
                    {one.standing === 'OPEN' && (
                      <Button small disabled={revoking.isPending} onClick={() => revoking.mutate(one.user)}>
                        {t.revokeInvitation}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
      {revoking.error && <Failure problem={toProblem(revoking.error)} />}
      {inviting && <InviteDialog project={project} admin={admin} onClose={() => setInviting(false)} />}
    </>
  );
}
