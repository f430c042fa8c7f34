import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, body, type Role } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { invitationAddress } from '../app/InvitationPage';
import { t as common } from '../text/en';
import { people as t } from '../text/people';
import { Button } from '../ui/Button';
import { Copied } from '../ui/Copied';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Failure } from '../ui/Notice';
import { minute } from '../ui/time';

const roles: readonly Role[] = ['LABELER', 'REVIEWER', 'AUDITOR', 'ANALYST'];

interface Props {
  project: string;
  /** Only an administrator invites managers. */
  admin: boolean;
  onClose(): void;
}

/** Makes an invitation, and shows its link this once. */
export function InviteDialog({ project, admin, onClose }: Props) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('LABELER');
  const [key] = useState(freshId);
  const inviting = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/projects/{project}/invitations', {
          params: { path: { project }, header: { 'Idempotency-Key': key } },
          body: { name: name.trim(), roles: [role], ...(email.trim() === '' ? {} : { email: email.trim() }) },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitations', project] }),
  });
  if (inviting.data) {
    return (
      <Dialog title={t.inviteDone(name.trim())} wide onClose={onClose}>
        <p>{t.inviteShown(minute(inviting.data.expires))}</p>
        <Copied
          label={t.inviteLink}
          text={`${window.location.origin}/#${invitationAddress}/${encodeURIComponent(inviting.data.invitation)}`}
        />
        <footer>
          <Button primary onClick={onClose}>
            {t.close}
          </Button>
        </footer>
      </Dialog>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    inviting.mutate();
  };
  return (
    <Dialog title={t.invite} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field label={t.inviteName}>
          {(wired) => (
            <input
              {...wired}
              className="input"
              dir="auto"
              required
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t.inviteMail} hint={t.inviteMailHint}>
          {(wired) => (
            <input
              {...wired}
              className="input"
              type="email"
              maxLength={254}
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Field label={t.inviteRole}>
          {(wired) => (
            <select {...wired} className="input" value={role} onChange={(event) => setRole(event.target.value as Role)}>
              {(admin ? [...roles, 'MANAGER' as const] : roles).map((one) => (
                <option key={one} value={one}>
                  {common.role[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {inviting.error && <Failure problem={toProblem(inviting.error)} />}
        <footer>
          <Button onClick={onClose}>{common.settings.close}</Button>
          <Button primary type="submit" disabled={inviting.isPending || name.trim() === ''}>
            {t.inviteGo}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
