import { printed } from '../settings/keys';

/** A key as it is printed on the user's keyboard. */
export function Kbd({ combo }: { combo: string }) {
  return <kbd className="kbd">{printed(combo)}</kbd>;
}
