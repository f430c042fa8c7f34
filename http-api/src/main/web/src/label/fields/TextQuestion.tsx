import type { LabelField } from '../../api/client';
import { combo } from '../../settings/shortcuts';
import { t } from '../../text/en';
import { Kbd } from '../../ui/Kbd';
import { titleOf } from '../model';
import { useTask } from '../task';

/** Free text: a comment, a correction, a transcription. */
export function TextQuestion({ field }: { field: LabelField }) {
  const task = useTask();
  const value = task.draft[field.name];
  const text = value?.type === 'text' ? value.text : '';
  const most = field.maxLength ?? 4000;
  return (
    <div className="field">
      <textarea
        className="input"
        dir="auto"
        data-field-input={field.name}
        aria-label={titleOf(field)}
        maxLength={most}
        value={text}
        onChange={(event) => {
          const next = event.target.value;
          task.put(field.name, next === '' ? undefined : { type: 'text', text: next }, true);
        }}
      />
      <span className="muted small spread">
        <span>
          <Kbd combo={combo('submitFromText')} /> {t.desk.submitsFromText}
        </span>
        <span>{t.desk.letters(text.length, most)}</span>
      </span>
    </div>
  );
}
