import type { Label, Schemas, Work } from '../../api/client';
import type { Problem } from '../../api/problem';

/** A message of the subprotocol `labels.v1`, as the OpenAPI document describes it at `/api/v1/ws`. */
export interface Outgoing {
  id: string;
  type: 'hello' | 'submit' | 'revise' | 'skip' | 'release' | 'claim' | 'heartbeat' | 'acknowledge' | 'bye';
  data: unknown;
}

export interface Ack {
  task?: string;
  /** On an answer to a task whose answer was known, where the project teaches. */
  feedback?: Schemas['Feedback'];
  leases?: { assignment: string; leaseUntil?: string }[];
}

export type Incoming = { id: string; ref?: string } & (
  | { type: 'welcome'; data: unknown }
  | { type: 'assignment'; data: Work }
  | { type: 'ack'; data: Ack }
  | { type: 'problem'; data: Problem }
  | { type: 'idle'; data: { reason: string } }
);

/** Codes the server closes with; any other close is a lost connection. */
export const closed = { signedOut: 4401, noRole: 4403 } as const;

/** As much of a WebSocket as is used, so that a test can play one. */
export interface Line {
  send(text: string): void;
  close(): void;
  onmessage: ((text: string) => void) | null;
  onclose: ((code: number) => void) | null;
}

/** An answer on its way: kept in the browser until the server has acknowledged it. */
export interface Sent {
  id: string;
  type: 'submit' | 'revise' | 'skip';
  work: Work;
  label?: Label;
  reason?: string;
}

export function dataOf(sent: Sent): unknown {
  const { work, type, label, reason } = sent;
  const task = work.task;
  const assignment = work.assignment.id;
  switch (type) {
    case 'submit':
      return { assignment, task, label };
    case 'revise':
      return { task, label };
    case 'skip':
      return { assignment, task, reason };
  }
}
