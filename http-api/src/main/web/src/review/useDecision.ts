import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, body, type Label } from '../api/client';
import { freshId } from '../api/ids';
import { kind, type Problem, toProblem } from '../api/problem';
import type { ReviewRow } from './answers';

export type Decision =
  | { kind: 'accept' }
  | { kind: 'reject'; comment: string }
  | { kind: 'override'; label: Label; justification: string }
  | { kind: 'relabel'; reason: string };

/** Problems after which the item must be looked at anew. */
const stale = new Set(['wrong-stage', 'no-longer-open', 'nothing-to-accept', 'revision-conflict', 'task-not-begun']);

/** Sends one decision. */
export function send(project: string, task: string, decision: Decision, key: string) {
  const params = { path: { project, task }, header: { 'Idempotency-Key': key } };
  switch (decision.kind) {
    case 'accept':
      return body(api.POST('/api/v1/projects/{project}/tasks/{task}/reviews', { params, body: { verdict: 'ACCEPT' } }));
    case 'reject':
      return body(
        api.POST('/api/v1/projects/{project}/tasks/{task}/reviews', {
          params,
          body: { verdict: 'REJECT', comment: decision.comment },
        }),
      );
    case 'override':
      return body(
        api.POST('/api/v1/projects/{project}/tasks/{task}/overrides', {
          params,
          body: { label: decision.label, justification: decision.justification },
        }),
      );
    case 'relabel':
      return body(
        api.POST('/api/v1/projects/{project}/tasks/{task}/relabels', { params, body: { reason: decision.reason } }),
      );
  }
}

export interface Deciding {
  decide(decision: Decision): void;
  busy: boolean;
  problem: Problem | null;
  /** The item has been loaded anew because it had changed. */
  changed: boolean;
  clear(): void;
}

/** Sends decisions on one item. The same decision sent again, after a lost connection, is one decision: it keeps its key. */
export function useDecision(project: string, row: ReviewRow, onDone: (decision: Decision) => void): Deciding {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const mutation = useMutation({
    mutationFn: (decision: Decision) => {
      const intent = JSON.stringify([row.task, row.round, decision]);
      const key = keys.current.get(intent) ?? freshId();
      keys.current.set(intent, key);
      return send(project, row.task, decision, key);
    },
    onSuccess: (_, decision) => {
      void client.invalidateQueries({ queryKey: ['history', project, row.task] });
      onDone(decision);
    },
    onError: (failure) => {
      if (stale.has(kind(toProblem(failure)))) {
        void client.invalidateQueries({ queryKey: ['task', project, row.task] });
        void client.invalidateQueries({ queryKey: ['reviews', project] });
      }
    },
  });
  const problem = mutation.error ? toProblem(mutation.error) : null;
  return {
    decide: (decision) => {
      if (!mutation.isPending) {
        mutation.mutate(decision);
      }
    },
    busy: mutation.isPending,
    problem,
    changed: problem !== null && stale.has(kind(problem)),
    clear: mutation.reset,
  };
}
