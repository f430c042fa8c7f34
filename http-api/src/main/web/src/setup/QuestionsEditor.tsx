import { useRef, useState } from 'react';
import type { ErrorAt } from '../policy/PolicyEditor';
import { setup as t } from '../text/setup';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { AnswerEditor } from './AnswerEditor';
import { type FieldForm, type FieldType, namesOf, newField, type PartForm, retyped } from './form';
import { changedIn, ListTools, movedIn } from './ListTools';

interface Props {
  fields: readonly FieldForm[];
  parts: readonly PartForm[];
  onChange(fields: FieldForm[]): void;
  errorAt: ErrorAt;
}

/** What labelers are asked: each question with its wording and the kind of answer it takes. */
export function QuestionsEditor({ fields, parts, onChange, errorAt }: Props) {
  const names = namesOf(fields);
  const adder = useRef<HTMLSelectElement>(null);
  const [type, setType] = useState<FieldType>('choice');
  const add = () => onChange([...fields, retyped(newField(type), type, parts)]);
  return (
    <div className="stack tight">
      {fields.map((field, at) => (
        <QuestionBlock
          key={field.key}
          field={field}
          name={names[at] ?? ''}
          at={at}
          last={at === fields.length - 1}
          parts={parts}
          errorAt={errorAt}
          onChange={(next) => onChange(changedIn(fields, at, next))}
          onMove={(by) => onChange(movedIn(fields, at, by))}
          onRemove={() => {
            onChange(fields.filter((one) => one !== field));
            adder.current?.focus();
          }}
        />
      ))}
      {errorAt('/schema/fields') && <p className="wrong small">{errorAt('/schema/fields')}</p>}
      <div className="row">
        <select
          ref={adder}
          className="input slim-select"
          aria-label={t.newKind}
          value={type}
          onChange={(event) => setType(event.target.value as FieldType)}
        >
          {Object.entries(t.kinds).map(([type, name]) => (
            <option key={type} value={type}>
              {name}
            </option>
          ))}
        </select>
        <Button onClick={add}>{t.addQuestion}</Button>
      </div>
    </div>
  );
}

interface BlockProps {
  field: FieldForm;
  name: string;
  at: number;
  last: boolean;
  parts: readonly PartForm[];
  errorAt: ErrorAt;
  onChange(field: FieldForm): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

function QuestionBlock({ field, name, at, last, parts, errorAt, onChange, onMove, onRemove }: BlockProps) {
  const set = (change: Partial<FieldForm>) => onChange({ ...field, ...change });
  const pointer = `/schema/fields/${at}`;
  const here: ErrorAt = (place) => errorAt(pointer + place);
  return (
    <fieldset className="block stack tight" data-setup-question={name}>
      <legend className="visually-hidden">{t.question(at + 1)}</legend>
      <div className="spread">
        <strong>
          {at + 1}. <span dir="auto">{field.title || t.untitled}</span>
        </strong>
        <ListTools what={t.question(at + 1)} first={at === 0} last={last} onMove={onMove} onRemove={onRemove} />
      </div>
      <Field label={t.wording} error={here('/title')}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            dir="auto"
            value={field.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.type}>
        {(wired) => (
          <select
            {...wired}
            className="input"
            value={field.type}
            onChange={(event) => onChange(retyped(field, event.target.value as FieldType, parts))}
          >
            {Object.entries(t.kinds).map(([type, text]) => (
              <option key={type} value={type}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <AnswerEditor field={field} parts={parts} errorAt={here} onChange={set} />
      <div className="pair-of">
        <Field label={t.fieldName} hint={t.fieldNameHint} error={here('/name')}>
          {(wired) => (
            <input
              {...wired}
              className="input mono"
              spellCheck={false}
              placeholder={name}
              value={field.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <label className="check">
          <input
            type="checkbox"
            checked={field.required}
            onChange={(event) => set({ required: event.target.checked })}
          />
          {t.required}
        </label>
      </div>
    </fieldset>
  );
}
