import { useState } from 'react';
import { setup as t } from '../text/setup';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import type { SetupForm } from './form';
import { type Start, startedAs, startNames } from './starts';

interface Props {
  form: SetupForm;
  onChange(form: SetupForm): void;
}

/** Sets of questions to begin with. What was there before can be had back. */
export function Starts({ form, onChange }: Props) {
  const [before, setBefore] = useState<{ form: SetupForm; start: Start } | null>(null);
  const start = (name: Start) => {
    setBefore({ form, start: name });
    onChange(startedAs(name, form));
  };
  return (
    <section className="stack tight" aria-labelledby="starts-title">
      <div>
        <h2 id="starts-title">{t.start}</h2>
        <p className="muted small">{t.startText}</p>
      </div>
      <div className="choices-row">
        {startNames.map((name) => (
          <Button key={name} small aria-pressed={before?.start === name} onClick={() => start(name)}>
            {t.starts[name]}
          </Button>
        ))}
      </div>
      {before && (
        <Notice
          actions={
            <Button
              small
              onClick={() => {
                const { parts, fields, sections } = before.form;
                onChange({ ...form, parts, fields, sections });
                setBefore(null);
              }}
            >
              {t.putBack}
            </Button>
          }
        >
          {t.replaced(t.starts[before.start])}
        </Notice>
      )}
    </section>
  );
}
