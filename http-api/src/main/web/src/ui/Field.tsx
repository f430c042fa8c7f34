import { type ReactNode, useId } from 'react';

/** What an input takes from its field: its name for the label, and what is said about it. */
export interface Wired {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface Props {
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** What is wrong with the value; nothing where it holds, or while nobody asked. */
  error?: string | undefined;
  className?: string;
  children(wired: Wired): ReactNode;
}

/** A label, an input, and what is said about it, tied together for those who do not see them side by side. */
export function Field({ label, hint, error, className, children }: Props) {
  const id = useId();
  const said = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={className ? `field ${className}` : 'field'} data-wrong={error ? '' : undefined}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': said || undefined, 'aria-invalid': Boolean(error) })}
      {hint && (
        <span id={`${id}-hint`} className="muted small">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className="small wrong">
          {error}
        </span>
      )}
    </div>
  );
}
