import { useEffect, useRef } from 'react';
import { type Action, actions } from './actions';
import { comboFor, comboOf, type Press } from './keys';

/** What runs when an action's keys are pressed; `false` leaves the press to others. */
export type Run = () => unknown;
export type Runs = Partial<Record<Action, Run>>;

/** Layers of shortcuts, the newest asked first: an annotator's before the page's. */
const layers: { current: Runs }[] = [];

export function combo(action: Action): string {
  return comboFor(action, actions[action].combo);
}

function writing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)))
  );
}

/** Whether the focused control itself needs the press: Enter and Space belong to buttons and links. */
function taken(target: EventTarget | null, pressed: string): boolean {
  if (writing(target)) {
    return !/^(Mod|Alt)\+/.test(pressed) || /^Mod\+(Shift\+)?KeyZ$/.test(pressed);
  }
  const activates = pressed === 'Enter' || pressed === 'Space';
  if (target instanceof HTMLInputElement) {
    return pressed === 'Space' || (target.type === 'range' && pressed.startsWith('Arrow'));
  }
  return activates && target instanceof HTMLElement && target.closest('button, a, summary') !== null;
}

/** Whether the press was made in a form beside a page with shortcuts: keys there are for the form. */
function elsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-no-shortcuts]') !== null;
}

/** What must not happen again because a key was held down: the next item would be decided unseen. */
const once: ReadonlySet<Action> = new Set(['submit', 'submitFromText', 'accept', 'sendBack', 'override', 'relabel']);

export function pressed(event: Press & { target: EventTarget | null; repeat?: boolean }): boolean {
  const press = comboOf(event);
  if (press === null || taken(event.target, press) || elsewhere(event.target)) {
    return false;
  }
  for (let at = layers.length - 1; at >= 0; at--) {
    const layer = layers[at]?.current ?? {};
    for (const action of Object.keys(layer) as Action[]) {
      const held = event.repeat === true && once.has(action);
      if (combo(action) === press && (held || layer[action]?.() !== false)) {
        return true;
      }
    }
  }
  return false;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) {
    return;
  }
  if (pressed(event)) {
    event.preventDefault();
  }
}

/** Shortcuts that hold as long as the component is there. */
export function useShortcuts(runs: Runs): void {
  const latest = useRef(runs);
  useEffect(() => {
    latest.current = runs;
  });
  useEffect(() => {
    if (layers.length === 0) {
      window.addEventListener('keydown', onKeyDown);
    }
    layers.push(latest);
    return () => {
      layers.splice(layers.indexOf(latest), 1);
      if (layers.length === 0) {
        window.removeEventListener('keydown', onKeyDown);
      }
    };
  }, []);
}

/** Actions that do something now, for the list of shortcuts. */
export function live(): Action[] {
  const found = new Set(layers.flatMap((layer) => Object.keys(layer.current) as Action[]));
  return (Object.keys(actions) as Action[]).filter((action) => found.has(action));
}
