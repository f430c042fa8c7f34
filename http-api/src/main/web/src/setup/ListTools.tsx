import { setup as t } from '../text/setup';
import { Button } from '../ui/Button';

interface Props {
  what: string;
  first: boolean;
  last: boolean;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** Moves an entry of a list, or takes it out. */
export function ListTools({ what, first, last, onMove, onRemove }: Props) {
  return (
    <span className="row tools-of">
      <Button small quiet aria-label={t.up(what)} disabled={first} onClick={() => onMove(-1)}>
        ↑
      </Button>
      <Button small quiet aria-label={t.down(what)} disabled={last} onClick={() => onMove(1)}>
        ↓
      </Button>
      <Button small quiet aria-label={t.remove(what)} onClick={onRemove}>
        ×
      </Button>
    </span>
  );
}

/** The list with the entry at a place moved up or down. */
export function movedIn<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list];
  const [entry] = next.splice(at, 1);
  next.splice(at + by, 0, entry as T);
  return next;
}

/** The list with the entry at a place changed. */
export function changedIn<T>(list: readonly T[], at: number, entry: T): T[] {
  return list.map((one, index) => (index === at ? entry : one));
}
