import { useSyncExternalStore } from 'react';

/** How one person likes the workspace; kept in their browser. */
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  text: 'small' | 'normal' | 'large' | 'huge';
  /** Off asks for Alt with every letter and digit (WCAG 2.1.4). */
  singleKeys: boolean;
  /** Goes to the next field, and submits after the last, as soon as a question is answered. */
  autoAdvance: boolean;
  /** Minutes of labeling after which a break is suggested; 0 never does. */
  breakAfter: number;
  instructions: boolean;
  /** Shortcuts that differ from the usual ones: action to combination. */
  keys: Record<string, string>;
}

const usual: Preferences = {
  theme: 'system',
  text: 'normal',
  singleKeys: true,
  autoAdvance: true,
  breakAfter: 50,
  instructions: true,
  keys: {},
};

const place = 'assay.preferences';
const listeners = new Set<() => void>();
let current = read();

function read(): Preferences {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>) };
  } catch {
    return usual;
  }
}

export function preferences(): Preferences {
  return current;
}

export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(place, JSON.stringify(current));
  } catch {
    // a full or forbidden store: it holds until the page is left
  }
  applyPreferences();
  for (const listener of listeners) {
    listener();
  }
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
dark?.addEventListener('change', applyPreferences);

export function applyPreferences(): void {
  if (typeof document === 'undefined') {
    return;
  }
  const { theme, text } = current;
  document.documentElement.dataset.theme = theme === 'system' ? (dark?.matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset.text = text;
}
