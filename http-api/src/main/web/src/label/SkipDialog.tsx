import { type FormEvent, useState } from 'react';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

interface Props {
  onClose(): void;
  onSkip(reason: string): void;
}

/** Asks why, for a skip without a reason teaches nobody anything. */
export function SkipDialog({ onClose, onSkip }: Props) {
  const [reason, setReason] = useState(t.desk.skipReasons[0] ?? t.desk.skipOther);
  const [more, setMore] = useState('');
  const own = reason === t.desk.skipOther;
  const text = own ? more.trim() : [reason, more.trim()].filter(Boolean).join(': ');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text !== '') {
      onClose();
      onSkip(text);
    }
  };
  return (
    <Dialog title={t.desk.skipTitle} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p className="muted">{t.desk.skipText}</p>
        <div className="options">
          {[...t.desk.skipReasons, t.desk.skipOther].map((one) => (
            <label key={one} className={one === reason ? 'option on' : 'option'}>
              <input type="radio" name="reason" checked={one === reason} onChange={() => setReason(one)} />
              <span>{one}</span>
            </label>
          ))}
        </div>
        <div className="field">
          <label htmlFor="skip-more">{own ? t.desk.skipWhy : t.desk.skipMore}</label>
          <input
            id="skip-more"
            className="input"
            maxLength={2000}
            required={own}
            value={more}
            onChange={(event) => setMore(event.target.value)}
          />
        </div>
        <footer>
          <Button onClick={onClose}>{t.desk.cancel}</Button>
          <Button primary type="submit" disabled={text === ''}>
            {t.desk.skip}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
