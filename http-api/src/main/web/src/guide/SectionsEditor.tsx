import type { LabelField } from '../api/client';
import { titleOf } from '../label/model';
import type { ErrorAt } from '../policy/PolicyEditor';
import { changedIn, ListTools, movedIn } from '../setup/ListTools';
import { guide as t } from '../text/guide';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { type Binding, bindingOf, newSection, type SectionForm } from './form';
import './guide.css';

interface Props {
  sections: readonly SectionForm[];
  /** What sections can be about. */
  fields: readonly LabelField[];
  onChange(sections: SectionForm[]): void;
  errorAt: ErrorAt;
}

/** Instructions, section by section. */
export function SectionsEditor({ sections, fields, onChange, errorAt }: Props) {
  return (
    <div className="stack tight">
      {sections.map((section, at) => {
        const set = (change: Partial<SectionForm>) => onChange(changedIn(sections, at, { ...section, ...change }));
        const what = t.section(at + 1);
        return (
          <fieldset key={section.key} className="block stack tight">
            <legend className="visually-hidden">{what}</legend>
            <div className="spread">
              <strong>{what}</strong>
              {sections.length > 1 && (
                <ListTools
                  what={what}
                  first={at === 0}
                  last={at === sections.length - 1}
                  onMove={(by) => onChange(movedIn(sections, at, by))}
                  onRemove={() => onChange(sections.filter((one) => one !== section))}
                />
              )}
            </div>
            <Field
              label={t.sectionTitle}
              hint={sections.length === 1 ? t.sectionTitleHint : undefined}
              error={errorAt(`/sections/${at}/title`)}
            >
              {(wired) => (
                <input
                  {...wired}
                  className="input"
                  dir="auto"
                  value={section.title}
                  onChange={(event) => set({ title: event.target.value })}
                />
              )}
            </Field>
            <Field label={t.sectionText} hint={t.sectionTextHint} error={errorAt(`/sections/${at}/text`)}>
              {(wired) => (
                <textarea
                  {...wired}
                  className="input"
                  dir="auto"
                  rows={Math.min(18, Math.max(5, section.text.split('\n').length + 1))}
                  value={section.text}
                  onChange={(event) => set({ text: event.target.value })}
                />
              )}
            </Field>
            <BindingEditor binding={section.binding} fields={fields} onChange={(binding) => set({ binding })} />
          </fieldset>
        );
      })}
      <div>
        <Button onClick={() => onChange([...sections, newSection()])}>{t.addSection}</Button>
      </div>
    </div>
  );
}

interface BindingProps {
  binding: Binding;
  fields: readonly LabelField[];
  onChange(binding: Binding): void;
}

const words = (text: string) => text.split(/[\s,]+/).filter((word) => word !== '');

function BindingEditor({ binding, fields, onChange }: BindingProps) {
  const said = Object.values(bindingOf(binding)).reduce((sum, part) => sum + Object.keys(part ?? {}).length, 0);
  const labels = binding.labels ?? {};
  const items = Object.keys(binding.items ?? {});
  /** An empty list stands for the whole question, none at all for not this question. */
  const setLabel = (field: string, options: string[] | null) => {
    const next = { ...labels };
    delete next[field];
    onChange({ ...binding, labels: options === null ? next : { ...next, [field]: options } });
  };
  return (
    <details>
      <summary className="small">
        {t.about}: {said === 0 ? t.aboutAll : t.aboutSome(said)}
      </summary>
      <div className="stack tight">
        <p className="muted small">{t.aboutText}</p>
        {fields.map((field) => {
          const bound = labels[field.name];
          return (
            <div key={field.name} className="bound">
              <label className="check small">
                <input
                  type="checkbox"
                  checked={bound !== undefined && bound.length === 0}
                  onChange={(event) => setLabel(field.name, event.target.checked ? [] : null)}
                />
                {t.wholeQuestion(titleOf(field))}
              </label>
              {(field.options ?? field.types ?? []).map((option) => (
                <label key={option} className="check small">
                  <input
                    type="checkbox"
                    checked={bound?.includes(option) ?? false}
                    onChange={(event) => {
                      const rest = (bound ?? []).filter((one) => one !== option);
                      const next = event.target.checked ? [...rest, option] : rest;
                      setLabel(field.name, next.length === 0 ? null : next);
                    }}
                  />
                  {option}
                </label>
              ))}
            </div>
          );
        })}
        <WordsInput label={t.kinds} value={binding.types ?? []} onChange={(types) => onChange({ ...binding, types })} />
        <WordsInput
          label={t.domains}
          value={binding.domains ?? []}
          onChange={(domains) => onChange({ ...binding, domains })}
        />
        {items.length > 0 && <p className="muted small">{t.itemsKept(items.join(', '))}</p>}
      </div>
    </details>
  );
}

interface WordsProps {
  label: string;
  value: readonly string[];
  onChange(value: string[]): void;
}

/** Words with commas between them; read when the input is left, so that a comma can be typed. */
function WordsInput({ label, value, onChange }: WordsProps) {
  return (
    <Field label={label}>
      {(wired) => (
        <input
          {...wired}
          className="input"
          defaultValue={value.join(', ')}
          onBlur={(event) => onChange(words(event.target.value))}
        />
      )}
    </Field>
  );
}
