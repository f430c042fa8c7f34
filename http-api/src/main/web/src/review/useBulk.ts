import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { freshId } from '../api/ids';
import { type Problem, toProblem } from '../api/problem';
import type { ReviewRow } from './answers';
import { send } from './useDecision';
import type { Queue } from './useQueue';

/** How long several decisions can be taken back, for nothing has been sent yet. */
export const graceSeconds = 20;

export interface Refused {
  row: ReviewRow;
  problem: Problem;
}

export type BulkState =
  | { kind: 'none' }
  | { kind: 'waiting'; rows: readonly ReviewRow[] }
  | { kind: 'sending'; rows: readonly ReviewRow[]; done: number }
  | { kind: 'done'; accepted: number; refused: readonly Refused[] };

export interface Bulk {
  state: BulkState;
  accept(rows: readonly ReviewRow[]): void;
  undo(): void;
  /** Sends without waiting any longer. */
  now(): void;
}

/**
 * Accepts several items, each by a decision of its own. They leave the queue at once and are sent a little later, so that
 * taking it back needs no undoing of what is recorded.
 */
export function useBulk(project: string, queue: Queue): Bulk {
  const client = useQueryClient();
  const [state, setState] = useState<BulkState>({ kind: 'none' });
  const timer = useRef(0);
  const latest = useRef(queue);
  useEffect(() => {
    latest.current = queue;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const run = async (rows: readonly ReviewRow[]) => {
    window.clearTimeout(timer.current);
    const refused: Refused[] = [];
    for (const [done, row] of rows.entries()) {
      setState({ kind: 'sending', rows, done });
      try {
        await send(project, row.task, { kind: 'accept' }, freshId());
      } catch (failure) {
        refused.push({ row, problem: toProblem(failure) });
        latest.current.back([row]);
      }
    }
    setState({ kind: 'done', accepted: rows.length - refused.length, refused });
    void client.invalidateQueries({ queryKey: ['reviews', project] });
    void client.invalidateQueries({ queryKey: ['progress', project] });
  };
  return {
    state,
    accept: (rows) => {
      queue.hide(rows);
      setState({ kind: 'waiting', rows });
      timer.current = window.setTimeout(() => void run(rows), graceSeconds * 1000);
    },
    undo: () => {
      window.clearTimeout(timer.current);
      if (state.kind === 'waiting') {
        queue.back(state.rows);
        setState({ kind: 'none' });
      }
    },
    now: () => {
      if (state.kind === 'waiting') {
        void run(state.rows);
      }
    },
  };
}
