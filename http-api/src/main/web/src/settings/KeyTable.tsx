import { type KeyboardEvent, useState } from 'react';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { type Action, actions } from './actions';
import { comboOf } from './keys';
import { prefer, preferences, usePreferences } from './preferences';
import { combo } from './shortcuts';

const names = Object.keys(actions) as Action[];

/** The action that a combination belongs to already, if it is another one. */
export function clash(action: Action, wanted: string): Action | undefined {
  return names.find((other) => other !== action && combo(other) === wanted);
}

/** Every shortcut, to see and to change. */
export function KeyTable() {
  usePreferences();
  const [listening, setListening] = useState<Action | null>(null);
  const [said, setSaid] = useState('');

  const take = (event: KeyboardEvent, action: Action) => {
    const wanted = comboOf(event.nativeEvent);
    if (wanted === null || wanted === 'Tab' || wanted === 'Shift+Tab') {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    setListening(null);
    const other = clash(action, wanted);
    if (wanted === 'Escape') {
      setSaid('');
    } else if (other) {
      setSaid(t.settings.keyTaken(actions[other].text));
    } else {
      prefer({ keys: { ...preferences().keys, [action]: wanted } });
      setSaid('');
    }
  };

  return (
    <section className="stack" aria-label={t.settings.keys}>
      <div className="spread">
        <h3>{t.settings.keys}</h3>
        <Button small quiet onClick={() => prefer({ keys: {} })}>
          {t.settings.keysReset}
        </Button>
      </div>
      <p role="status" className="small">
        {said || t.settings.keysHint}
      </p>
      <ul className="key-list">
        {names.map((action) => (
          <li key={action}>
            <span>{actions[action].text}</span>
            <Button
              small
              aria-pressed={listening === action}
              onClick={() => setListening(action)}
              onKeyDown={(event) => listening === action && take(event, action)}
            >
              {listening === action ? (
                t.settings.keyPress
              ) : (
                <>
                  <span className="visually-hidden">{t.settings.keyChange(actions[action].text)} </span>
                  <Kbd combo={combo(action)} />
                </>
              )}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
