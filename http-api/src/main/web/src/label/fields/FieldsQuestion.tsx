import { useState } from 'react';
import type { LabelField } from '../../api/client';
import { t } from '../../text/en';
import type { Cell, Column } from '../model';
import { useTask } from '../task';

/** A record, column by column. */
export function FieldsQuestion({ field }: { field: LabelField }) {
  const task = useTask();
  const value = task.draft[field.name];
  const cells: Record<string, Cell> = value?.type === 'fields' ? value.columns : {};
  const set = (column: string, cell: Cell | undefined) => {
    const next = { ...cells };
    if (cell === undefined) {
      delete next[column];
    } else {
      next[column] = cell;
    }
    task.put(field.name, Object.keys(next).length === 0 ? undefined : { type: 'fields', columns: next }, true);
  };
  return (
    <div className="record-form">
      {(field.columns ?? []).map((column, at) => (
        <ColumnInput
          key={column.name}
          name={`${field.name}-${column.name}`}
          column={column}
          cell={cells[column.name]}
          first={at === 0 ? field.name : undefined}
          onChange={(cell) => set(column.name, cell)}
        />
      ))}
    </div>
  );
}

interface InputProps {
  name: string;
  column: Column;
  cell: Cell | undefined;
  first: string | undefined;
  onChange(cell: Cell | undefined): void;
}

function ColumnInput({ name, column, cell, first, onChange }: InputProps) {
  const required = column.required ?? true;
  return (
    <div className="field">
      <label htmlFor={name}>
        {column.name}
        {!required && <span className="muted small"> {t.desk.optional}</span>}
      </label>
      {column.kind === 'FLAG' || (column.options ?? []).length > 0 ? (
        <select
          id={name}
          className="input"
          data-field-input={first}
          value={cell === undefined ? '' : String(cell)}
          onChange={({ target: { value } }) =>
            onChange(value === '' ? undefined : column.kind === 'FLAG' ? value === 'true' : value)
          }
        >
          <option value="">{t.desk.pick}</option>
          {column.kind === 'FLAG' ? (
            <>
              <option value="true">{t.desk.yes}</option>
              <option value="false">{t.desk.no}</option>
            </>
          ) : (
            (column.options ?? []).map((option) => <option key={option}>{option}</option>)
          )}
        </select>
      ) : column.kind === 'NUMBER' ? (
        <NumberInput name={name} cell={cell} first={first} onChange={onChange} />
      ) : (
        <input
          id={name}
          className="input"
          dir="auto"
          data-field-input={first}
          value={typeof cell === 'string' ? cell : ''}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        />
      )}
    </div>
  );
}

/** A number as people write it: a comma or a point for the decimals. */
export function numberIn(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

function NumberInput({ name, cell, first, onChange }: Omit<InputProps, 'column'>) {
  const [text, setText] = useState(typeof cell === 'number' && !Number.isNaN(cell) ? String(cell) : '');
  const wrong = text !== '' && Number.isNaN(numberIn(text));
  const shown = typeof cell === 'number' && !Number.isNaN(cell) && numberIn(text) !== cell ? String(cell) : text;
  return (
    <>
      <input
        id={name}
        className="input"
        inputMode="decimal"
        data-field-input={first}
        value={cell === undefined && !wrong ? '' : shown}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${name}-wrong` : undefined}
        onChange={({ target: { value } }) => {
          setText(value);
          onChange(value.trim() === '' ? undefined : numberIn(value));
        }}
      />
      {wrong && (
        <span id={`${name}-wrong`} className="small wrong">
          {t.desk.noNumber}
        </span>
      )}
    </>
  );
}
