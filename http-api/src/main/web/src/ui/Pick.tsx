import { useId } from 'react';

interface Props<T extends string> {
  label: string;
  value: T;
  /** Values with what they are called. */
  options: readonly (readonly [T, string])[];
  onPick(value: T): void;
}

/** What a card shows of several. */
export function Pick<T extends string>({ label, value, options, onPick }: Props<T>) {
  const id = useId();
  return (
    <div className="row tight">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input slim-select" value={value} onChange={(event) => onPick(event.target.value as T)}>
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
