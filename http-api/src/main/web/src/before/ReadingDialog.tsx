import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, body, type Label } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { before as t } from '../text/before';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Failure } from '../ui/Notice';

interface Props {
  project: string;
  version: number;
  probe: number;
  label: Label;
  first: string;
  onClose(): void;
  onSaved(): void;
}

/** Asks how the rule was read before the answer to a probe is sent. */
export function ReadingDialog({ project, version, probe, label, first, onClose, onSaved }: Props) {
  const [reading, setReading] = useState(first);
  const save = useMutation({
    mutationFn: (said: string) =>
      body(
        api.PUT('/api/v1/projects/{project}/instructions/{version}/walkthrough/probes/{probe}', {
          params: { path: { project, version, probe }, header: { 'Idempotency-Key': freshId() } },
          body: { label, reading: said },
        }),
      ),
    onSuccess: onSaved,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(reading.trim());
  };
  return (
    <Dialog title={t.readingTitle} onClose={onClose}>
      <form className="stack" onSubmit={submit} data-no-shortcuts="">
        <Field label={t.reading} hint={t.readingHint}>
          {(wired) => (
            <textarea
              {...wired}
              className="input"
              dir="auto"
              required
              maxLength={4000}
              value={reading}
              onChange={(event) => setReading(event.target.value)}
            />
          )}
        </Field>
        {save.error && <Failure problem={toProblem(save.error)} />}
        <footer>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" disabled={save.isPending || reading.trim() === ''}>
            {t.save}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
