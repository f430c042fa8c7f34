import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { KeyTable } from './KeyTable';
import { type Preferences, prefer, usePreferences } from './preferences';

const Context = createContext<{ open(): void } | null>(null);

/** Lets any page open the settings. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(false);
  const value = useMemo(() => ({ open: () => setShown(true) }), []);
  return (
    <Context.Provider value={value}>
      {children}
      {shown && <SettingsDialog onClose={() => setShown(false)} />}
    </Context.Provider>
  );
}

export function useSettings(): { open(): void } {
  const settings = useContext(Context);
  if (!settings) {
    throw new Error('outside of SettingsProvider');
  }
  return settings;
}

export function SettingsButton() {
  const { open } = useSettings();
  return (
    <Button small quiet onClick={open}>
      {t.settings.title}
    </Button>
  );
}

function SettingsDialog({ onClose }: { onClose(): void }) {
  const chosen = usePreferences();
  return (
    <Dialog title={t.settings.title} wide onClose={onClose}>
      <div className="settings-grid">
        <Choice name="theme" options={['system', 'light', 'dark']} texts={t.settings.theme} chosen={chosen} />
        <Choice name="text" options={['small', 'normal', 'large', 'huge']} texts={t.settings.text} chosen={chosen} />
        <Choice name="breakAfter" options={[0, 25, 50, 90]} texts={t.settings.breakAfter} chosen={chosen} />
        <Check name="autoAdvance" chosen={chosen} />
        <Check name="singleKeys" chosen={chosen} />
      </div>
      <KeyTable />
      <footer>
        <Button primary onClick={onClose}>
          {t.settings.close}
        </Button>
      </footer>
    </Dialog>
  );
}

interface ChoiceProps<K extends 'theme' | 'text' | 'breakAfter'> {
  name: K;
  options: readonly Preferences[K][];
  texts: { name: string } & Record<string, string>;
  chosen: Preferences;
}

function Choice<K extends 'theme' | 'text' | 'breakAfter'>({ name, options, texts, chosen }: ChoiceProps<K>) {
  return (
    <fieldset className="plain">
      <legend>{texts.name}</legend>
      <div className="choices-row">
        {options.map((option) => (
          <Button
            key={option}
            aria-pressed={chosen[name] === option}
            onClick={() => prefer({ [name]: option } as Partial<Preferences>)}
          >
            {texts[String(option)]}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function Check({ name, chosen }: { name: 'autoAdvance' | 'singleKeys'; chosen: Preferences }) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={chosen[name]}
        onChange={(event) => prefer({ [name]: event.target.checked } as Partial<Preferences>)}
      />
      <span>
        {t.settings[name].name}
        <br />
        <span className="muted small">{t.settings[name].text}</span>
      </span>
    </label>
  );
}
