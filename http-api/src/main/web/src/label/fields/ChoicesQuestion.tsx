import type { LabelField } from '../../api/client';
import { optionActions } from '../../settings/actions';
import { combo } from '../../settings/shortcuts';
import { t } from '../../text/en';
import { Kbd } from '../../ui/Kbd';
import { useTask } from '../task';
import { useOptionKeys } from './options';

/** Some of the options. */
export function ChoicesQuestion({ field }: { field: LabelField }) {
  const task = useTask();
  const options = field.options ?? [];
  const value = task.draft[field.name];
  const chosen = value?.type === 'choices' ? value.options : [];
  const active = task.active === field.name;
  const toggle = (option: string) => {
    const next = chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option];
    task.put(field.name, next.length === 0 ? undefined : { type: 'choices', options: next });
  };
  useOptionKeys(active, options.length, (at) => toggle(options[at] ?? ''));
  return (
    <div className="options">
      <p className="muted small">{t.desk.between(field.min ?? 0, field.max ?? options.length)}</p>
      {options.map((option, at) => {
        const action = optionActions[at];
        const on = chosen.includes(option);
        return (
          <label key={option} className={on ? 'option on' : 'option'}>
            <input type="checkbox" checked={on} onChange={() => toggle(option)} />
            <span dir="auto">{option}</span>
            {active && action && <Kbd combo={combo(action)} />}
          </label>
        );
      })}
    </div>
  );
}
