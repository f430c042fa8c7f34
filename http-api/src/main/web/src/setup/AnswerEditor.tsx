import { useId } from 'react';
import { marking } from '../label/model';
import type { ErrorAt } from '../policy/PolicyEditor';
import { setup as t } from '../text/setup';
import { Field } from '../ui/Field';
import { ColumnsEditor } from './ColumnsEditor';
import { type FieldForm, lines, markedKind, type PartForm } from './form';
import { RelationsEditor } from './RelationsEditor';

interface Props {
  field: FieldForm;
  parts: readonly PartForm[];
  errorAt: ErrorAt;
  onChange(change: Partial<FieldForm>): void;
}

/** What answers to a question of this type may be. */
export function AnswerEditor({ field, parts, errorAt, onChange }: Props) {
  const number = (name: 'min' | 'max', label: string, place: string = name) => (
    <Field label={label} error={errorAt(`/${place}`)}>
      {(wired) => (
        <input
          {...wired}
          className="input"
          inputMode="numeric"
          value={field[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  if (marking.has(field.type)) {
    return (
      <>
        <MarkedPart field={field} parts={parts} error={errorAt('/of')} onChange={onChange} />
        <OptionLines label={t.types} field={field} error={errorAt('/types')} onChange={onChange} />
        {field.type === 'spans' && (
          <RelationsEditor
            relations={field.relations}
            types={lines(field.options)}
            errorAt={(place) => errorAt(`/relations${place}`)}
            onChange={(relations) => onChange({ relations })}
          />
        )}
      </>
    );
  }
  switch (field.type) {
    case 'choice':
      return <OptionLines label={t.options} field={field} error={errorAt('/options')} onChange={onChange} />;
    case 'choices':
      return (
        <>
          <OptionLines label={t.options} field={field} error={errorAt('/options')} onChange={onChange} />
          <div className="pair-of">
            {number('min', t.least)}
            {number('max', t.most)}
          </div>
        </>
      );
    case 'rating':
      return (
        <div className="pair-of">
          {number('min', t.lowest)}
          {number('max', t.highest)}
        </div>
      );
    case 'text':
      return number('max', t.maxLength, 'maxLength');
    default:
      return (
        <ColumnsEditor
          columns={field.columns}
          errorAt={(place) => errorAt(`/columns${place}`)}
          onChange={(columns) => onChange({ columns })}
        />
      );
  }
}

interface LinesProps {
  label: string;
  field: FieldForm;
  error: string | undefined;
  onChange(change: Partial<FieldForm>): void;
}

/** A list as people paste one: an entry a line. */
function OptionLines({ label, field, error, onChange }: LinesProps) {
  const number = lines(field.options).length;
  return (
    <Field label={label} hint={number > 0 ? t.optionsHint(number) : undefined} error={error}>
      {(wired) => (
        <textarea
          {...wired}
          className="input low"
          dir="auto"
          rows={Math.min(8, Math.max(3, field.options.split('\n').length))}
          value={field.options}
          onChange={(event) => onChange({ options: event.target.value })}
        />
      )}
    </Field>
  );
}

interface PartProps {
  field: FieldForm;
  parts: readonly PartForm[];
  error: string | undefined;
  onChange(change: Partial<FieldForm>): void;
}

function MarkedPart({ field, parts, error, onChange }: PartProps) {
  const list = useId();
  const fitting = parts.filter((part) => part.kind === markedKind[field.type] && part.name !== '');
  return (
    <>
      <Field label={t.of} hint={fitting.some((part) => part.name === field.of) ? undefined : t.ofHint} error={error}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            list={list}
            value={field.of}
            onChange={(event) => onChange({ of: event.target.value })}
          />
        )}
      </Field>
      <datalist id={list}>
        {fitting.map((part) => (
          <option key={part.key} value={part.name} />
        ))}
      </datalist>
    </>
  );
}
