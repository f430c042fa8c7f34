import { type FormEvent, type ReactNode, useState } from 'react';
import type { Problem } from '../api/problem';
import { t } from '../text/en';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Field } from './Field';
import { Failure } from './Notice';

interface Props {
  title: string;
  text: string;
  go: string;
  busy: boolean;
  /** Whether all else that is asked for is there. */
  ready?: boolean;
  problem: Problem | null;
  children?: ReactNode;
  onGo(reason: string): void;
  onClose(): void;
}

/** Something that is done only with a reason. */
export function Justify({ title, text, go, busy, ready = true, problem, children, onGo, onClose }: Props) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGo(reason.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p className="muted">{text}</p>
        {children}
        <Field label={t.justify.reason} hint={t.justify.hint}>
          {(wired) => (
            <textarea
              {...wired}
              className="input"
              dir="auto"
              required
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {problem && <Failure problem={problem} />}
        <footer>
          <Button onClick={onClose}>{t.justify.cancel}</Button>
          <Button primary type="submit" disabled={busy || !ready || reason.trim() === ''}>
            {go}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
