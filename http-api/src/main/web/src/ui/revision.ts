import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Project } from '../api/client';
import { freshId } from '../api/ids';
import { kind, type Problem, toProblem } from '../api/problem';

/** The headers of an edit of a project: made against the revision that was looked at, and one edit however often sent. */
export interface EditHeaders {
  'If-Match': string;
  'Idempotency-Key': string;
}

export interface Edit<T> {
  send(intent: T): void;
  busy: boolean;
  problem: Problem | null;
  /** Somebody else edited the project meanwhile; it has been loaded anew. */
  moved: boolean;
  clear(): void;
}

/** An edit of a project. The same intent against the same revision keeps its key, so that sending it again edits once. */
export function useEdit<T, R>(
  project: Project,
  run: (intent: T, header: EditHeaders) => Promise<R>,
  onDone: (answer: R) => void,
): Edit<T> {
  const client = useQueryClient();
  const sent = useRef({ text: '', key: '' });
  const mutation = useMutation({
    mutationFn: (intent: T) => {
      const text = JSON.stringify([project.revision, intent]);
      if (sent.current.text !== text) {
        sent.current = { text, key: freshId() };
      }
      return run(intent, { 'If-Match': `"v${project.revision}"`, 'Idempotency-Key': sent.current.key });
    },
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: ['project', project.id] });
      onDone(answer);
    },
    onError: (failure) => {
      if (kind(toProblem(failure)) === 'revision-conflict') {
        void client.invalidateQueries({ queryKey: ['project', project.id] });
      }
    },
  });
  const problem = mutation.error ? toProblem(mutation.error) : null;
  return {
    send: mutation.mutate,
    busy: mutation.isPending,
    problem,
    moved: problem !== null && kind(problem) === 'revision-conflict',
    clear: mutation.reset,
  };
}
