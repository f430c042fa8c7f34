import type { ErrorAt } from '../policy/PolicyEditor';
import { setup as t } from '../text/setup';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { newPart, type PartForm, type PartKind } from './form';
import { changedIn } from './ListTools';

interface Props {
  parts: readonly PartForm[];
  onChange(parts: PartForm[]): void;
  errorAt: ErrorAt;
}

/** What the items to be imported are made of. */
export function PartsEditor({ parts, onChange, errorAt }: Props) {
  return (
    <div className="stack tight">
      {parts.map((part, at) => {
        const set = (change: Partial<PartForm>) => onChange(changedIn(parts, at, { ...part, ...change }));
        return (
          <fieldset key={part.key} className="block stack tight">
            <legend className="visually-hidden">{t.part(at + 1)}</legend>
            <div className="pair-of">
              <Field label={t.partName} error={errorAt(`/parts/${at}/name`)}>
                {(wired) => (
                  <input
                    {...wired}
                    className="input"
                    value={part.name}
                    onChange={(event) => set({ name: event.target.value })}
                  />
                )}
              </Field>
              <Field label={t.partKind}>
                {(wired) => (
                  <select
                    {...wired}
                    className="input"
                    value={part.kind}
                    onChange={(event) => set({ kind: event.target.value as PartKind })}
                  >
                    {Object.entries(t.partKinds).map(([kind, name]) => (
                      <option key={kind} value={kind}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <Button
                small
                quiet
                aria-label={t.remove(t.part(at + 1))}
                disabled={parts.length === 1}
                onClick={() => onChange(parts.filter((one) => one !== part))}
              >
                ×
              </Button>
            </div>
            {(part.kind === 'text' || part.kind === 'number') && (
              <Field label={t.partSample}>
                {(wired) => (
                  <textarea
                    {...wired}
                    className="input low"
                    dir="auto"
                    rows={2}
                    value={part.sample}
                    onChange={(event) => set({ sample: event.target.value })}
                  />
                )}
              </Field>
            )}
          </fieldset>
        );
      })}
      <div>
        <Button onClick={() => onChange([...parts, newPart(`part${parts.length + 1}`)])}>{t.addPart}</Button>
      </div>
    </div>
  );
}
