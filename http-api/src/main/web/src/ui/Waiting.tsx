import { t } from '../text/en';

export function Waiting() {
  return (
    <div className="empty" role="status">
      <span className="spinner" aria-hidden="true" />
      <span className="visually-hidden">{t.shell.loading}</span>
    </div>
  );
}
