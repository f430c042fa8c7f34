import type { ErrorAt } from '../policy/PolicyEditor';
import { setup as t } from '../text/setup';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { type ColumnForm, newColumn } from './form';
import { changedIn, ListTools, movedIn } from './ListTools';

interface Props {
  columns: readonly ColumnForm[];
  errorAt: ErrorAt;
  onChange(columns: ColumnForm[]): void;
}

/** The columns of a record. */
export function ColumnsEditor({ columns, errorAt, onChange }: Props) {
  return (
    <fieldset className="plain stack tight">
      <legend>{t.columns}</legend>
      {columns.map((column, at) => {
        const set = (change: Partial<ColumnForm>) => onChange(changedIn(columns, at, { ...column, ...change }));
        const what = t.column(at + 1);
        return (
          <div key={column.key} className="column-block">
            <div className="pair-of">
              <Field label={t.columnName} error={errorAt(`/${at}/name`)}>
                {(wired) => (
                  <input
                    {...wired}
                    className="input"
                    dir="auto"
                    value={column.name}
                    onChange={(event) => set({ name: event.target.value })}
                  />
                )}
              </Field>
              <Field label={t.columnKind}>
                {(wired) => (
                  <select
                    {...wired}
                    className="input"
                    value={column.kind}
                    onChange={(event) => set({ kind: event.target.value as ColumnForm['kind'] })}
                  >
                    {Object.entries(t.columnKinds).map(([kind, name]) => (
                      <option key={kind} value={kind}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <ListTools
                what={what}
                first={at === 0}
                last={at === columns.length - 1}
                onMove={(by) => onChange(movedIn(columns, at, by))}
                onRemove={() => onChange(columns.filter((one) => one !== column))}
              />
            </div>
            {column.kind === 'TEXT' && (
              <Field label={t.columnOptions} error={errorAt(`/${at}/options`)}>
                {(wired) => (
                  <textarea
                    {...wired}
                    className="input low"
                    dir="auto"
                    rows={Math.min(6, column.options.split('\n').length)}
                    value={column.options}
                    onChange={(event) => set({ options: event.target.value })}
                  />
                )}
              </Field>
            )}
            <label className="check small">
              <input
                type="checkbox"
                checked={column.required}
                onChange={(event) => set({ required: event.target.checked })}
              />
              {t.required}
            </label>
          </div>
        );
      })}
      {errorAt('') && <p className="wrong small">{errorAt('')}</p>}
      <div>
        <Button small onClick={() => onChange([...columns, newColumn()])}>
          {t.addColumn}
        </Button>
      </div>
    </fieldset>
  );
}
