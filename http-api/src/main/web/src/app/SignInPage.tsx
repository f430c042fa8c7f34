import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { kind, type Problem, toProblem } from '../api/problem';
import mark from '../style/mark.svg';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useSession } from './session';

/** Followed by a token, it signs in with that. */
export const signInAddress = '/sign-in';

/** Takes a token, by hand or out of the part of the address that never leaves the browser. */
export function SignInPage() {
  const { signIn } = useSession();
  const [location, go] = useLocation();
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const enter = async (text: string) => {
    setBusy(true);
    setProblem(null);
    try {
      await signIn(text);
      go('/', { replace: true });
    } catch (failure) {
      setProblem(toProblem(failure));
      setBusy(false);
      go(signInAddress, { replace: true });
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the address counts
  useEffect(() => {
    document.title = `${t.signIn.title} · Assay`;
    if (location.startsWith(`${signInAddress}/`)) {
      void enter(decodeURIComponent(location.slice(signInAddress.length + 1)));
    }
  }, [location]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(token);
  };

  return (
    <main className="sign-in">
      <form className="card stack" onSubmit={submit}>
        <div className="row">
          <img src={mark} alt="" width="32" height="32" />
          <h1>{t.signIn.title}</h1>
        </div>
        <p className="muted">{t.signIn.text}</p>
        <div className="field">
          <label htmlFor="token">{t.signIn.token}</label>
          <input
            id="token"
            className="input mono"
            type="password"
            autoComplete="current-password"
            spellCheck={false}
            required
            value={token}
            aria-invalid={problem !== null}
            aria-describedby={problem ? 'sign-in-problem' : undefined}
            onChange={(event) => setToken(event.target.value)}
          />
        </div>
        {problem && (
          <div id="sign-in-problem">
            <Notice tone="bad" title={kind(problem) === 'unauthenticated' ? t.signIn.refused : problem.title}>
              {kind(problem) === 'unauthenticated' ? t.signIn.refusedText : problem.detail}
            </Notice>
          </div>
        )}
        <Button primary type="submit" disabled={busy || token.trim() === ''}>
          {t.signIn.go}
        </Button>
      </form>
    </main>
  );
}
