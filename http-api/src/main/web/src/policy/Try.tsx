import { policy as t } from '../text/policy';
import { Button } from '../ui/Button';

/** Plays the past under the policy as it stands in the form. */
export function Try({ busy, onTry }: { busy: boolean; onTry(): void }) {
  return (
    <div className="stack tight">
      <div>
        <Button primary disabled={busy} onClick={onTry}>
          {busy ? t.trying : t.tryIt}
        </Button>
      </div>
      <p className="muted small">{t.tryText}</p>
    </div>
  );
}
