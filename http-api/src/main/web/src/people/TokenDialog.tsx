import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, body } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { signInAddress } from '../app/SignInPage';
import { people as t } from '../text/people';
import { Button } from '../ui/Button';
import { Copied } from '../ui/Copied';
import { Dialog } from '../ui/Dialog';
import { Failure } from '../ui/Notice';
import { minute } from '../ui/time';
import { Waiting } from '../ui/Waiting';

/** Makes a token and shows it this once: as a link to sign in by, and as it is. */
export function TokenDialog({ user, onClose }: { user: string; onClose(): void }) {
  const key = useMemo(freshId, []);
  const issued = useQuery({
    queryKey: ['token', key],
    queryFn: () =>
      body(
        api.POST('/api/v1/users/{user}/tokens', {
          params: { path: { user }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return (
    <Dialog title={t.tokenTitle(user)} wide onClose={onClose}>
      {issued.isPending && <Waiting />}
      {issued.error && <Failure problem={toProblem(issued.error)} />}
      {issued.data && (
        <>
          <p>{t.tokenText(minute(issued.data.expires))}</p>
          <Copied
            label={t.tokenLink}
            text={`${window.location.origin}/#${signInAddress}/${encodeURIComponent(issued.data.token)}`}
          />
          <Copied label={t.tokenItself} text={issued.data.token} />
        </>
      )}
      <footer>
        <Button primary onClick={onClose}>
          {t.close}
        </Button>
      </footer>
    </Dialog>
  );
}
