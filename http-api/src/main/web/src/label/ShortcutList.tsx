import { useState } from 'react';
import { actions } from '../settings/actions';
import { useSettings } from '../settings/SettingsDialog';
import { combo, live } from '../settings/shortcuts';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';

/** The shortcuts that do something on this task. */
export function ShortcutList({ onClose }: { onClose(): void }) {
  const [shown] = useState(live);
  const settings = useSettings();
  return (
    <Dialog title={t.desk.shortcuts} wide onClose={onClose}>
      <ul className="key-list">
        {shown.map((action) => (
          <li key={action}>
            <span>{actions[action].text}</span>
            <Kbd combo={combo(action)} />
          </li>
        ))}
      </ul>
      <p className="muted small">{t.desk.stageKeys}</p>
      <footer>
        <Button
          onClick={() => {
            onClose();
            settings.open();
          }}
        >
          {t.settings.keysChange}
        </Button>
        <Button primary onClick={onClose}>
          {t.settings.close}
        </Button>
      </footer>
    </Dialog>
  );
}
