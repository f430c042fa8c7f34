import type { Schemas, Work } from '../../api/client';
import type { Problem } from '../../api/problem';
import type { Sent } from './protocol';

export type Link = 'connecting' | 'online' | 'offline' | 'ended';

/** A task in hand. */
export interface Held {
  work: Work;
  /** The lease ran out: the task may be somebody else's by now. */
  lost: boolean;
  /** What the server said about an earlier answer to it. */
  problem?: Problem;
}

/** An answer the server did not take, with the labeler's work in it. */
export interface Returned {
  sent: Sent;
  problem: Problem;
}

/** An answer to a task whose answer was known, and what was to be learned from it. */
export interface Lesson {
  sent: Sent;
  feedback: Schemas['Feedback'];
}

/** All that the labeling page shows of the connection. */
export interface DeskState {
  link: Link;
  ended: 'signed-out' | 'no-role' | null;
  /** The first is the current task, the second is there for when it is done. */
  hand: readonly Held[];
  /** Why there is nothing to do. */
  idle: string | null;
  pending: readonly Sent[];
  returned: readonly Returned[];
  /** The latest first; what was right is there until the next answer only. */
  lessons: readonly Lesson[];
  /** Labels acknowledged since the page was opened. */
  answered: number;
  /** The last label given here, for changing it. */
  last: Sent | null;
  /** Another tab labels in this project too. */
  elsewhere: boolean;
  failure: Problem | null;
  /** The version of the instructions to be read before there is more work. */
  unread: number | null;
}

export const atFirst: DeskState = {
  link: 'connecting',
  ended: null,
  hand: [],
  idle: null,
  pending: [],
  returned: [],
  lessons: [],
  answered: 0,
  last: null,
  elsewhere: false,
  failure: null,
  unread: null,
};
