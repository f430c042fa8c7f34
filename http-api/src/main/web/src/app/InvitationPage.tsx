import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { api, body } from '../api/client';
import { toProblem } from '../api/problem';
import mark from '../style/mark.svg';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Copied } from '../ui/Copied';
import { Field } from '../ui/Field';
import { Failure } from '../ui/Notice';
import { minute } from '../ui/time';
import { useSession } from './session';

/** Followed by an invitation, which so never leaves the browser but to the server. */
export const invitationAddress = '/invitation';

/** Takes an invitation up: an account, a token to keep, and the way in. */
export function InvitationPage() {
  const { signIn } = useSession();
  const [location, go] = useLocation();
  const [invitation] = useState(() => decodeURIComponent(location.slice(invitationAddress.length + 1)));
  const [name, setName] = useState('');
  useEffect(() => {
    document.title = `${t.invitation.title} · Assay`;
  }, []);
  const accepting = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/invitations/acceptance', {
          body: { invitation, ...(name.trim() === '' ? {} : { name: name.trim() }) },
        }),
      ),
  });
  const account = accepting.data;
  const entering = useMutation({
    mutationFn: async () => {
      await signIn(account?.token ?? '');
      go('/', { replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (account) {
      entering.mutate();
    } else {
      accepting.mutate();
    }
  };
  const failure = accepting.error ?? entering.error;
  return (
    <main className="sign-in">
      <form className="card stack" onSubmit={submit}>
        <div className="row">
          <img src={mark} alt="" width="32" height="32" />
          <h1>{account ? t.invitation.keep : t.invitation.title}</h1>
        </div>
        {account ? (
          <>
            <p className="muted">{t.invitation.keepText(minute(account.expires))}</p>
            <Copied label={t.invitation.token} text={account.token} />
          </>
        ) : (
          <>
            <p className="muted">{t.invitation.text}</p>
            <Field label={t.invitation.name} hint={t.invitation.nameHint}>
              {(wired) => (
                <input
                  {...wired}
                  className="input"
                  dir="auto"
                  autoComplete="name"
                  maxLength={200}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
          </>
        )}
        {failure && <Failure problem={toProblem(failure)} />}
        <Button primary type="submit" disabled={accepting.isPending || entering.isPending}>
          {account ? t.invitation.enter : t.invitation.go}
        </Button>
      </form>
    </main>
  );
}
