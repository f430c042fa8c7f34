import { optionActions } from '../../settings/actions';
import { type Runs, useShortcuts } from '../../settings/shortcuts';

/** Lets the digits pick options as long as the field is the active one. */
export function useOptionKeys(active: boolean, count: number, pick: (at: number) => void): void {
  const runs: Runs = {};
  if (active) {
    optionActions.slice(0, count).forEach((action, at) => {
      runs[action] = () => pick(at);
    });
  }
  useShortcuts(runs);
}
