import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { LabelValue, Work } from '../api/client';
import type { Drafts } from './desk/drafts';
import type { Draft } from './model';

export interface History {
  past: readonly Draft[];
  present: Draft;
  future: readonly Draft[];
  /** The field changed last, and when: typing is undone in stretches, not letter by letter. */
  field: string | null;
  at: number;
}

export type Change =
  | { kind: 'put'; field: string; value: LabelValue | undefined; typing?: boolean; at: number }
  | { kind: 'undo' }
  | { kind: 'redo' };

const depth = 200;
const stretch = 1_000;

export function begin(present: Draft): History {
  return { past: [], present, future: [], field: null, at: 0 };
}

export function change(history: History, step: Change): History {
  const { past, present, future } = history;
  if (step.kind === 'put') {
    const next = { ...present };
    if (step.value === undefined) {
      delete next[step.field];
    } else {
      next[step.field] = step.value;
    }
    const same = step.typing && history.field === step.field && step.at - history.at < stretch && past.length > 0;
    return {
      past: same ? past : [...past.slice(-depth), present],
      present: next,
      future: [],
      field: step.typing ? step.field : null,
      at: step.at,
    };
  }
  const from = step.kind === 'undo' ? past : future;
  const to = from.at(-1);
  if (!to) {
    return history;
  }
  const rest = from.slice(0, -1);
  return step.kind === 'undo'
    ? { past: rest, present: to, future: [...future, present], field: null, at: 0 }
    : { past: [...past, present], present: to, future: rest, field: null, at: 0 };
}

export interface DraftHandle {
  draft: Draft;
  canUndo: boolean;
  canRedo: boolean;
  put(field: string, value: LabelValue | undefined, typing?: boolean): void;
  undo(): void;
  redo(): void;
}

/** The answer being made to one task: undoable, and stored soon after every change and whenever the page is left. */
export function useDraft(work: Work, first: Draft | null, drafts: Drafts): DraftHandle {
  const [history, step] = useReducer(change, null, () => begin(first ?? drafts.get(work.task, work.schema) ?? {}));
  const { present, past } = history;
  const unsaved = useRef<Draft | null>(null);
  const save = useCallback(() => {
    if (unsaved.current) {
      drafts.put(work.task, unsaved.current);
      unsaved.current = null;
    }
  }, [drafts, work.task]);

  useEffect(() => {
    if (past.length === 0) {
      return;
    }
    unsaved.current = present;
    const timer = window.setTimeout(save, 150);
    return () => window.clearTimeout(timer);
  }, [present, past, save]);

  useEffect(() => {
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
    };
  }, [save]);

  return {
    draft: present,
    canUndo: past.length > 0,
    canRedo: history.future.length > 0,
    put: useCallback((field, value, typing = false) => step({ kind: 'put', field, value, typing, at: Date.now() }), []),
    undo: useCallback(() => step({ kind: 'undo' }), []),
    redo: useCallback(() => step({ kind: 'redo' }), []),
  };
}
