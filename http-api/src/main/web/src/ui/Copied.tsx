import { useId, useState } from 'react';
import { t } from '../text/en';
import { Button } from './Button';

/** A text to take away: shown, selected and copied by a press. */
export function Copied({ label, text }: { label: string; text: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const input = document.getElementById(id);
    if (input instanceof HTMLInputElement) {
      input.select();
    }
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // it is selected: the keys of the system copy it
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="copied">
        <input id={id} className="input mono small" readOnly value={text} />
        <Button onClick={() => void copy()} aria-live="polite">
          {copied ? t.copy.done : t.copy.go}
        </Button>
      </div>
    </div>
  );
}
