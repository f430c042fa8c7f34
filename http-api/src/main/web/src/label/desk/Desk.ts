import type { Label, Work } from '../../api/client';
import { kind, type Problem, toProblem } from '../../api/problem';
import type { Drafts } from './drafts';
import type { Neighbours } from './Neighbours';
import type { Outbox } from './Outbox';
import { type Ack, closed, dataOf, type Incoming, type Line, type Outgoing, type Sent } from './protocol';
import { atFirst, type DeskState, type Held } from './state';

/** What a desk works with. */
export interface Surroundings {
  project: string;
  open(): Promise<Line>;
  drafts: Drafts;
  outbox: Outbox;
  neighbours: Neighbours;
  id(): string;
  later(run: () => void, millis: number): () => void;
}

const beatEvery = 20_000;
const idleAfter = 5 * 60_000;
const pauses = [300, 1_000, 2_000, 5_000, 10_000];

/**
 * One labeler at work in one project: keeps the connection, the tasks in hand, and the answers on their way. An answer is
 * stored before it is sent and forgotten only when acknowledged; sent again, it is the same answer.
 */
export class Desk {
  private state: DeskState = atFirst;
  private readonly listeners = new Set<() => void>();
  private line: Line | null = null;
  private opening = false;
  private stopped = true;
  private failures = 0;
  private lastActive = Date.now();
  private readonly claims = new Map<string, Label>();
  private readonly beats = new Set<string>();
  private reading = '';
  private cancelBeat: () => void = () => undefined;
  private cancelRetry: () => void = () => undefined;

  constructor(private readonly around: Surroundings) {
    this.state = { ...atFirst, pending: around.outbox.all() };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.state;

  start(): void {
    this.stopped = false;
    this.around.neighbours.listen(
      (task) => this.doneElsewhere(task),
      (elsewhere) => this.set({ elsewhere }),
    );
    this.connect();
    this.beatLater();
  }

  stop(): void {
    this.stopped = true;
    this.cancelBeat();
    this.cancelRetry();
    this.around.neighbours.leave();
    this.hangUp();
  }

  /** The browser noticed that the network went. */
  networkGone(): void {
    this.hangUp();
    this.set({ link: 'offline' });
  }

  networkBack(): void {
    this.failures = 0;
    this.connect();
  }

  /** The labeler does something: leases are worth keeping. */
  touch(): void {
    const slept = Date.now() - this.lastActive > idleAfter;
    this.lastActive = Date.now();
    if (slept) {
      this.beat();
    }
  }

  submit(label: Label): void {
    const [current] = this.state.hand;
    if (current) {
      this.give({ id: this.around.id(), type: 'submit', work: current.work, label });
    }
  }

  skip(reason: string): void {
    const [current] = this.state.hand;
    if (current) {
      this.give({ id: this.around.id(), type: 'skip', work: current.work, reason });
    }
  }

  /** Replaces a label given before, as long as its task is open. */
  revise(work: Work, label: Label): void {
    const sent: Sent = { id: this.around.id(), type: 'revise', work, label };
    this.around.outbox.add(sent);
    this.set({ pending: this.around.outbox.all(), last: { ...sent, type: 'submit' } });
    this.send(sent.id, 'revise', dataOf(sent));
  }

  /** Says that the labeler has read the instructions; work comes after it. */
  acknowledge(version: number): void {
    this.reading = this.around.id();
    this.send(this.reading, 'acknowledge', { version });
  }

  /** Takes a task again whose lease ran out, with the labeler's own answer on it. */
  reclaim(task: string, label: Label): void {
    const id = this.around.id();
    this.claims.set(id, label);
    this.forgetReturned(task);
    this.set({ hand: this.state.hand.filter((held) => held.work.task !== task) });
    this.send(id, 'claim', { task });
  }

  /** Lets a lost task go for good. */
  abandon(task: string): void {
    this.forgetReturned(task);
    this.around.drafts.drop(task);
    this.letGo(task);
  }

  /** The labeler has seen what an answer should have been. */
  learned(answer: string): void {
    this.set({ lessons: this.state.lessons.filter((lesson) => lesson.sent.id !== answer) });
  }

  private forgetReturned(task: string): void {
    this.set({ returned: this.state.returned.filter((one) => one.sent.work.task !== task) });
  }

  private letGo(task: string): void {
    const held = this.state.hand.find((one) => one.work.task === task);
    if (held) {
      this.set({ hand: this.state.hand.filter((one) => one !== held) });
      this.send(this.around.id(), 'release', { assignment: held.work.assignment.id, task });
    }
  }

  /** Shows the next task at once; the answer follows its own way. */
  private give(sent: Sent): void {
    this.around.outbox.add(sent);
    this.around.drafts.drop(sent.work.task);
    this.set({
      pending: this.around.outbox.all(),
      hand: this.state.hand.slice(1),
      last: sent.type === 'submit' ? sent : this.state.last,
      lessons: this.state.lessons.filter((lesson) => !lesson.feedback.correct),
    });
    this.send(sent.id, sent.type, dataOf(sent));
  }

  private connect(): void {
    if (this.stopped || this.opening || this.line) {
      return;
    }
    this.opening = true;
    this.set({ link: this.state.link === 'online' ? 'online' : 'connecting' });
    this.around.open().then(
      (line) => this.opened(line),
      (failure: unknown) => this.notOpened(toProblem(failure)),
    );
  }

  private opened(line: Line): void {
    this.opening = false;
    if (this.stopped) {
      line.close();
      return;
    }
    this.line = line;
    line.onmessage = (text) => this.arrived(JSON.parse(text) as Incoming);
    line.onclose = (code) => this.lost(line, code);
    const { hand, pending } = this.state;
    const holding = [
      ...hand.filter((held) => !held.lost).map((held) => held.work.assignment.id),
      ...pending.filter((sent) => sent.type !== 'revise').map((sent) => sent.work.assignment.id),
    ];
    this.send(this.around.id(), 'hello', { project: this.around.project, prefetch: 1, holding: [...new Set(holding)] });
  }

  private notOpened(problem: Problem): void {
    this.opening = false;
    if (kind(problem) === 'unauthenticated') {
      this.set({ link: 'ended', ended: 'signed-out' });
      return;
    }
    this.again();
  }

  private lost(line: Line, code: number): void {
    if (this.line !== line) {
      return;
    }
    this.line = null;
    if (code === closed.signedOut || code === closed.noRole) {
      this.set({ link: 'ended', ended: code === closed.signedOut ? 'signed-out' : 'no-role' });
      return;
    }
    this.again();
  }

  private again(): void {
    if (this.stopped) {
      return;
    }
    const pause = pauses[Math.min(this.failures, pauses.length - 1)] ?? 10_000;
    this.failures += 1;
    this.set({ link: 'offline' });
    this.cancelRetry();
    this.cancelRetry = this.around.later(() => this.connect(), pause);
  }

  private hangUp(): void {
    const line = this.line;
    this.line = null;
    line?.close();
  }

  private send(id: string, type: Outgoing['type'], data: unknown): void {
    this.line?.send(JSON.stringify({ id, type, data }));
  }

  private arrived(message: Incoming): void {
    switch (message.type) {
      case 'welcome':
        this.failures = 0;
        this.set({ link: 'online', failure: null });
        for (const sent of this.state.pending) {
          this.send(sent.id, sent.type, dataOf(sent));
        }
        this.beat();
        break;
      case 'assignment':
        this.taken(message.data, message.ref);
        break;
      case 'ack':
        this.acknowledged(message.ref, message.data);
        break;
      case 'problem':
        this.refused(message.ref, message.data);
        break;
      case 'idle':
        this.set({ idle: message.data.reason });
        break;
    }
  }

  private taken(work: Work, ref: string | undefined): void {
    if (this.state.pending.some((sent) => sent.work.assignment.id === work.assignment.id)) {
      return;
    }
    const claimed = ref === undefined ? undefined : this.claims.get(ref);
    if (claimed) {
      this.claims.delete(ref ?? '');
      this.around.drafts.put(work.task, claimed);
    }
    const fresh: Held = { work, lost: false };
    const others = this.state.hand.filter((held) => held.work.task !== work.task);
    const at = claimed ? 0 : this.state.hand.findIndex((held) => held.work.task === work.task);
    const hand = at < 0 ? [...others, fresh] : [...others.slice(0, at), fresh, ...others.slice(at)];
    this.set({ hand, idle: null, failure: null });
  }

  private acknowledged(ref: string | undefined, ack: Ack): void {
    if (ref !== undefined && this.beats.delete(ref)) {
      this.leases(ack);
      return;
    }
    if (ref === this.reading) {
      this.set({ unread: null });
    }
    const sent = this.around.outbox.find(ref);
    if (sent) {
      this.around.outbox.remove(sent.id);
      this.around.neighbours.tellDone(sent.work.task);
      const more = sent.type === 'submit' ? 1 : 0;
      if (ack.feedback) {
        this.set({ lessons: [{ sent, feedback: ack.feedback }, ...this.state.lessons] });
      }
      this.set({ pending: this.around.outbox.all(), answered: this.state.answered + more });
    }
  }

  private leases(ack: Ack): void {
    const gone = new Set((ack.leases ?? []).filter((lease) => !lease.leaseUntil).map((lease) => lease.assignment));
    const [current, ...rest] = this.state.hand;
    for (const held of rest.filter((one) => gone.has(one.work.assignment.id))) {
      this.letGo(held.work.task);
    }
    if (current && gone.has(current.work.assignment.id)) {
      this.set({ hand: [{ ...current, lost: true }, ...this.state.hand.slice(1)] });
    }
  }

  private refused(ref: string | undefined, problem: Problem): void {
    if (ref !== undefined && this.beats.delete(ref)) {
      return;
    }
    const sent = this.around.outbox.find(ref);
    if (!sent) {
      this.refusedOtherwise(ref, problem);
    } else if (problem.status >= 500) {
      this.set({ failure: problem });
      this.around.later(() => this.send(sent.id, sent.type, dataOf(sent)), 2_000);
    } else {
      this.around.outbox.remove(sent.id);
      this.comeBack(sent, problem);
    }
  }

  private refusedOtherwise(ref: string | undefined, problem: Problem): void {
    const claimed = ref === undefined ? undefined : this.claims.get(ref);
    if (ref !== undefined && claimed) {
      this.claims.delete(ref);
      this.set({ failure: problem });
    } else if (kind(problem) === 'instructions-unread') {
      this.set({ unread: problem.version ?? null, idle: null });
    } else if (ref === undefined || ref === this.reading) {
      this.set({ failure: problem });
    }
  }

  /** An answer that does not fit goes back under the labeler's hands; one that came too late is shown, never dropped. */
  private comeBack(sent: Sent, problem: Problem): void {
    const pending = this.around.outbox.all();
    const already = kind(problem) === 'already-labeled' || kind(problem) === 'already-skipped';
    if (kind(problem) === 'invalid-label' && sent.type === 'submit') {
      this.around.drafts.put(sent.work.task, sent.label ?? {});
      const others = this.state.hand.filter((held) => held.work.task !== sent.work.task);
      this.set({ pending, hand: [{ work: sent.work, lost: false, problem }, ...others] });
    } else if (already) {
      this.around.neighbours.tellDone(sent.work.task);
      this.set({ pending });
    } else {
      this.set({ pending, returned: [...this.state.returned, { sent, problem }] });
    }
  }

  private doneElsewhere(task: string): void {
    this.around.drafts.drop(task);
    this.letGo(task);
  }

  private beatLater(): void {
    this.cancelBeat = this.around.later(() => {
      if (Date.now() - this.lastActive < idleAfter) {
        this.beat();
      }
      this.beatLater();
    }, beatEvery);
  }

  private beat(): void {
    const assignments = this.state.hand
      .filter((held) => !held.lost)
      .map((held) => ({ assignment: held.work.assignment.id, task: held.work.task }));
    if (this.line && assignments.length > 0) {
      const id = this.around.id();
      this.beats.add(id);
      this.send(id, 'heartbeat', { assignments });
    }
  }

  private set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) {
      listener();
    }
  }
}
