import { useId } from 'react';
import type { LabelField } from '../../api/client';
import { t } from '../../text/en';
import { useTask } from '../task';
import { useOptionKeys } from './options';

/** A step on a scale. */
export function RatingQuestion({ field }: { field: LabelField }) {
  const task = useTask();
  const id = useId();
  const min = field.min ?? 1;
  const max = field.max ?? 5;
  const steps = Array.from({ length: max - min + 1 }, (_, at) => min + at);
  const value = task.draft[field.name];
  const chosen = value?.type === 'rating' ? value.step : null;
  const active = task.active === field.name;
  const pick = (step: number) => {
    task.put(field.name, { type: 'rating', step });
    task.answered(field.name);
  };
  useOptionKeys(active, 10, (at) => {
    // the digit says the step where the scale has one digit per step, else its place
    const step = min >= 0 && max <= 9 ? (at + 1) % 10 : steps[at];
    if (step !== undefined && step >= min && step <= max) {
      pick(step);
    }
  });
  return (
    <div className="rating">
      {steps.map((step) => (
        <label key={step} className={step === chosen ? 'step on' : 'step'}>
          <input
            type="radio"
            name={id}
            className="visually-hidden"
            checked={step === chosen}
            onChange={() => task.put(field.name, { type: 'rating', step })}
          />
          {step}
        </label>
      ))}
      <span className="muted small">{t.desk.scale(min, max)}</span>
    </div>
  );
}
