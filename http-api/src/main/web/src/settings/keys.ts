import { preferences } from './preferences';

/**
 * Shortcuts by the place of the key, not by what is printed on it: a combination is `Digit1`, `KeyS`, `Shift+KeyZ`,
 * `Mod+Enter`, with the names of KeyboardEvent.code. So they stay where they are on AZERTY, QWERTZ and Cyrillic keyboards,
 * and are shown as the user's own keyboard prints them. `Mod` is Command on a Mac and Control elsewhere.
 */
export interface Press {
  code: string;
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const mac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);
const modifiers = /^(Shift|Alt|Control|Meta|AltGraph|CapsLock)/;
let layout: ReadonlyMap<string, string> | null = null;

interface Keyboard {
  getLayoutMap?(): Promise<ReadonlyMap<string, string>>;
}

if (typeof navigator !== 'undefined') {
  (navigator as { keyboard?: Keyboard }).keyboard?.getLayoutMap?.().then(
    (map) => {
      layout = map;
    },
    () => undefined,
  );
}

/** The combination a press is; null for a modifier alone. */
export function comboOf(press: Press): string | null {
  if (press.code === '' || modifiers.test(press.code)) {
    return null;
  }
  const mod = mac ? press.metaKey : press.ctrlKey;
  const code = press.code.replace(/^Numpad(\d)$/, 'Digit$1').replace('NumpadEnter', 'Enter');
  return [mod && 'Mod', press.altKey && 'Alt', press.shiftKey && 'Shift', code].filter(Boolean).join('+');
}

/** Whether a combination would get in the way of writing or of a screen reader's own keys. */
export function isSingle(combo: string): boolean {
  return /^(Shift\+)?(Key|Digit|Bracket|Comma|Period|Slash|Semicolon|Quote|Minus|Equal|Backquote)/.test(combo);
}

/** What an action's combination is now. */
export function comboFor(action: string, standard: string): string {
  const { keys, singleKeys } = preferences();
  const combo = keys[action] ?? standard;
  return !singleKeys && isSingle(combo) ? `Alt+${combo}` : combo;
}

const names: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  Space: 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '⌫',
  Delete: 'Del',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
};

/** A combination as the user's keyboard prints it. */
export function printed(combo: string): string {
  return combo
    .split('+')
    .map((part) => {
      if (part === 'Mod') {
        return mac ? '⌘' : 'Ctrl';
      }
      const known = layout?.get(part);
      if (known && /^(Key|Bracket|Comma|Period|Slash|Semicolon|Quote|Minus|Equal|Backquote)/.test(part)) {
        return known.toUpperCase();
      }
      return names[part] ?? part.replace(/^(Key|Digit)/, '');
    })
    .join(' ');
}
