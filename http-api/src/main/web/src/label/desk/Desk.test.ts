import { beforeEach, describe, expect, it } from 'vitest';
import type { Work } from '../../api/client';
import { Desk } from './Desk';
import { Drafts } from './drafts';
import { type Air, Neighbours } from './Neighbours';
import { Outbox } from './Outbox';
import type { Line, Outgoing } from './protocol';

class MemoryStore {
  private readonly texts = new Map<string, string>();
  get length() {
    return this.texts.size;
  }
  key = (at: number) => [...this.texts.keys()][at] ?? null;
  getItem = (name: string) => this.texts.get(name) ?? null;
  setItem = (name: string, text: string) => void this.texts.set(name, text);
  removeItem = (name: string) => void this.texts.delete(name);
}

/** A server as far as a desk sees one. */
class FakeLine implements Line {
  sent: Outgoing[] = [];
  onmessage: ((text: string) => void) | null = null;
  onclose: ((code: number) => void) | null = null;
  closed = false;
  send = (text: string) => void this.sent.push(JSON.parse(text) as Outgoing);
  close = () => {
    this.closed = true;
  };
  say(type: string, data: unknown, ref?: string) {
    this.onmessage?.(JSON.stringify({ id: 's', type, data, ref }));
  }
  last(type: string): Outgoing {
    const found = this.sent.filter((one) => one.type === type).at(-1);
    if (!found) {
      throw new Error(`no ${type} was sent`);
    }
    return found;
  }
}

const yes = { q: { type: 'choice' as const, option: 'yes' } };

function work(task: string): Work {
  return {
    task,
    item: { text: 'x' },
    instructions: { version: 1, sections: ['all'] },
    schema: { fields: [{ type: 'choice', name: 'q', options: ['yes', 'no'] }] },
    assignment: {
      id: `a-${task}`,
      grantedAt: '2026-01-01T00:00:00Z',
      leaseUntil: '2026-01-01T00:15:00Z',
      leaseSeconds: 900,
      versions: { instructions: 1, schema: 1, policy: 1 },
    },
  };
}

let store: MemoryStore;
let lines: FakeLine[];
let waiting: (() => void)[];
let air: Air & { said: unknown[] };

function open(tab = 'one') {
  let ids = 0;
  const desk = new Desk({
    project: 'p',
    open: () => {
      const line = new FakeLine();
      lines.push(line);
      return Promise.resolve(line);
    },
    drafts: new Drafts(store, 'drafts/'),
    outbox: Outbox.of(store, 'ann', 'p', tab),
    neighbours: new Neighbours(air, tab),
    id: () => `${tab}-${ids++}`,
    later: (run) => {
      waiting.push(run);
      return () => undefined;
    },
  });
  desk.start();
  return desk;
}

async function ready(desk: Desk): Promise<FakeLine> {
  await Promise.resolve();
  await Promise.resolve();
  const line = lines.at(-1) as FakeLine;
  line.say('welcome', {}, line.last('hello').id);
  expect(desk.snapshot().link).toBe('online');
  return line;
}

beforeEach(() => {
  store = new MemoryStore();
  lines = [];
  waiting = [];
  air = { said: [], onmessage: null, close: () => undefined, postMessage: (word) => void air.said.push(word) };
});

describe('a desk', () => {
  it('shows the next task before the answer has arrived', async () => {
    const desk = open();
    const line = await ready(desk);
    line.say('assignment', work('t1'));
    line.say('assignment', work('t2'));
    desk.submit(yes);
    expect(desk.snapshot().hand[0]?.work.task).toBe('t2');
    expect(desk.snapshot().pending).toHaveLength(1);
    line.say('ack', { task: 't1' }, line.last('submit').id);
    expect(desk.snapshot().pending).toHaveLength(0);
    expect(desk.snapshot().answered).toBe(1);
    expect(air.said).toContainEqual({ kind: 'done', task: 't1' });
  });

  it('keeps what an answer should have been until it was seen, and what was right until the next answer', async () => {
    const desk = open();
    const line = await ready(desk);
    const answer = (task: string, correct: boolean) => {
      line.say('assignment', work(task));
      desk.submit(yes);
      const feedback = { correct, score: correct ? 1 : 0, fields: {}, explanation: '' };
      line.say('ack', { task, feedback }, line.last('submit').id);
    };
    const lessons = () => desk.snapshot().lessons.map((lesson) => lesson.sent.work.task);
    answer('t1', false);
    answer('t2', true);
    expect(lessons()).toEqual(['t2', 't1']);
    answer('t3', false);
    expect(lessons()).toEqual(['t3', 't1']);
    desk.learned(desk.snapshot().lessons[1]?.sent.id ?? '');
    expect(lessons()).toEqual(['t3']);
  });

  it('sends an answer again under its own id after the connection was lost', async () => {
    const desk = open();
    const line = await ready(desk);
    line.say('assignment', work('t1'));
    line.say('assignment', work('t2'));
    line.onclose?.(1006);
    desk.submit(yes);
    expect(desk.snapshot().link).toBe('offline');
    const id = desk.snapshot().pending[0]?.id;
    waiting.splice(0).at(-1)?.();
    const again = await ready(desk);
    expect((again.last('hello').data as { holding: string[] }).holding.sort()).toEqual(['a-t1', 'a-t2']);
    expect(again.last('submit').id).toBe(id);
    again.say('ack', { task: 't1' }, id);
    expect(desk.snapshot().pending).toHaveLength(0);
  });

  it('sends after a reload what the page before could not', async () => {
    const before = open('before');
    const line = await ready(before);
    line.say('assignment', work('t1'));
    before.submit(yes);
    before.stop();
    const after = open('after');
    expect(after.snapshot().pending).toHaveLength(1);
    const fresh = await ready(after);
    expect(fresh.last('submit').id).toBe(before.snapshot().pending[0]?.id);
    fresh.say('assignment', work('t1'));
    expect(after.snapshot().hand).toHaveLength(0);
  });

  it('gives a label that does not fit back under the labeler’s hands', async () => {
    const desk = open();
    const line = await ready(desk);
    line.say('assignment', work('t1'));
    desk.submit(yes);
    line.say(
      'problem',
      { type: 'urn:assay:problem:invalid-label', status: 422, title: '', detail: '' },
      line.last('submit').id,
    );
    expect(desk.snapshot().hand[0]?.work.task).toBe('t1');
    expect(desk.snapshot().hand[0]?.problem?.status).toBe(422);
    expect(new Drafts(store, 'drafts/').get('t1', work('t1').schema)).toEqual(yes);
  });

  it('keeps a label that came too late until the labeler lets it go or takes the task again', async () => {
    const desk = open();
    const line = await ready(desk);
    line.say('assignment', work('t1'));
    desk.submit(yes);
    line.say(
      'problem',
      { type: 'urn:assay:problem:lease-lost', status: 409, title: '', detail: '' },
      line.last('submit').id,
    );
    expect(desk.snapshot().returned).toHaveLength(1);
    desk.reclaim('t1', yes);
    expect(desk.snapshot().returned).toHaveLength(0);
    line.say('assignment', work('t1'), line.last('claim').id);
    expect(desk.snapshot().hand[0]?.work.task).toBe('t1');
    expect(new Drafts(store, 'drafts/').get('t1', work('t1').schema)).toEqual(yes);
  });

  it('sends again what the server could not take in just now', async () => {
    const desk = open();
    const line = await ready(desk);
    line.say('assignment', work('t1'));
    desk.submit(yes);
    const { id } = line.last('submit');
    line.say('problem', { type: 'urn:assay:problem:unavailable', status: 503, title: '', detail: '' }, id);
    expect(desk.snapshot().pending).toHaveLength(1);
    waiting.splice(0).at(-1)?.();
    expect(line.sent.filter((one) => one.id === id)).toHaveLength(2);
  });

  it('says so when a lease is lost, and drops a prefetched task without a word', async () => {
    const desk = open();
    const line = await ready(desk);
    line.say('assignment', work('t1'));
    line.say('assignment', work('t2'));
    waiting.splice(0)[0]?.();
    const beat = line.last('heartbeat').id;
    line.say('ack', { leases: [{ assignment: 'a-t1' }, { assignment: 'a-t2' }] }, beat);
    expect(desk.snapshot().hand.map((held) => [held.work.task, held.lost])).toEqual([['t1', true]]);
    expect(line.last('release').data).toEqual({ assignment: 'a-t2', task: 't2' });
  });

  it('lets go of a task that another tab has done', async () => {
    const desk = open();
    const line = await ready(desk);
    line.say('assignment', work('t1'));
    air.onmessage?.({ data: { kind: 'done', task: 't1' } });
    expect(desk.snapshot().hand).toHaveLength(0);
    expect(line.last('release').data).toEqual({ assignment: 'a-t1', task: 't1' });
  });

  it('gets work again once the new instructions are acknowledged', async () => {
    const desk = open();
    const line = await ready(desk);
    const unread = { type: 'urn:assay:problem:instructions-unread', status: 409, title: '', detail: '', version: 3 };
    line.say('problem', unread);
    expect(desk.snapshot().unread).toBe(3);
    desk.acknowledge(3);
    expect(line.last('acknowledge').data).toEqual({ version: 3 });
    line.say('ack', { acknowledged: 3 }, line.last('acknowledge').id);
    expect(desk.snapshot().unread).toBeNull();
  });

  it('ends when the token does', async () => {
    const desk = open();
    const line = await ready(desk);
    line.onclose?.(4401);
    expect(desk.snapshot()).toMatchObject({ link: 'ended', ended: 'signed-out' });
  });
});
