import { useState } from 'react';
import type { Label } from '../api/client';
import { policy as t } from '../text/policy';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';

export interface RightAnswer {
  externalId: string;
  label: Label;
}

/** Most right answers that one request takes. */
const most = 20_000;

/** Right answers out of a file, or what is wrong with it. */
export function goldIn(text: string): readonly RightAnswer[] | string {
  const answers: RightAnswer[] = [];
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') {
      continue;
    }
    const answer = answerIn(line);
    if (!answer) {
      return t.goldWrong(at + 1);
    }
    answers.push(answer);
  }
  return answers.length > most ? t.goldMost(most) : answers;
}

function answerIn(line: string): RightAnswer | null {
  try {
    const { externalId, label } = JSON.parse(line) as Partial<RightAnswer>;
    return typeof externalId === 'string' && typeof label === 'object' && label !== null ? { externalId, label } : null;
  } catch {
    return null;
  }
}

interface Props {
  gold: readonly RightAnswer[];
  onChange(gold: readonly RightAnswer[]): void;
}

/** Right answers that the comparison is scored by; it never decides by them. */
export function Gold({ gold, onChange }: Props) {
  const [wrong, setWrong] = useState<string | undefined>();
  const take = async (file: File) => {
    const found = goldIn(await file.text());
    setWrong(typeof found === 'string' ? found : undefined);
    onChange(typeof found === 'string' ? [] : found);
  };
  return (
    <div className="row end">
      <Field
        label={t.gold}
        hint={gold.length > 0 ? t.goldRead(gold.length) : t.goldHint}
        error={wrong}
        className="grow"
      >
        {(wired) => (
          <input
            {...wired}
            type="file"
            className="input"
            accept=".jsonl,.ndjson,.json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) {
                void take(file);
              }
              event.target.value = '';
            }}
          />
        )}
      </Field>
      {gold.length > 0 && (
        <Button small onClick={() => onChange([])}>
          {t.goldNone}
        </Button>
      )}
    </div>
  );
}
