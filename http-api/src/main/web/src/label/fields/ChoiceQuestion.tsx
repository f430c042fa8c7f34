import { useId } from 'react';
import type { LabelField } from '../../api/client';
import { optionActions } from '../../settings/actions';
import { combo } from '../../settings/shortcuts';
import { Kbd } from '../../ui/Kbd';
import { useTask } from '../task';
import { useOptionKeys } from './options';

/** Exactly one of the options. */
export function ChoiceQuestion({ field }: { field: LabelField }) {
  const task = useTask();
  const id = useId();
  const options = field.options ?? [];
  const value = task.draft[field.name];
  const chosen = value?.type === 'choice' ? value.option : null;
  const active = task.active === field.name;
  const pick = (option: string) => {
    task.put(field.name, { type: 'choice', option });
    task.answered(field.name);
  };
  useOptionKeys(active, options.length, (at) => pick(options[at] ?? ''));
  return (
    <div className="options">
      {options.map((option, at) => {
        const action = optionActions[at];
        return (
          <label key={option} className={option === chosen ? 'option on' : 'option'}>
            <input
              type="radio"
              name={id}
              checked={option === chosen}
              onChange={() => task.put(field.name, { type: 'choice', option })}
            />
            <span dir="auto">{option}</span>
            {active && action && <Kbd combo={combo(action)} />}
          </label>
        );
      })}
    </div>
  );
}
