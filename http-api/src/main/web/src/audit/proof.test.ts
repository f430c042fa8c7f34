import { describe, expect, it } from 'vitest';
import type { Event } from './events';
import { check, type Proof } from './proof';

/** Made with Python's hashlib, not with the code under test. */
const proof: Proof = {
  algorithm: 'SHA-256',
  persistenceId: 'task|p|t-1',
  start: '345ef18755467d9429fe09d2f4aaf005f756497a4aa525c5679fb1188bc78fa7',
  links: [
    {
      sequence: 1,
      payload: '{"type":"task-opened","overlap":2,"origin":{"at":"2026-01-05T09:00:00Z","by":"ann","role":"LABELER"}}',
      hash: 'c629b79269691b2a49e252f06cedf7a626b7e78c5da35ac7f76d43e9cd81c92c',
    },
    {
      sequence: 2,
      payload:
        '{"type":"label-submitted","labeler":"ann","label":{"note":{"type":"text","text":"Grüße 😀"}},"origin":{"at":"2026-01-05T09:01:00Z","by":"ann","role":"LABELER"}}',
      hash: '4f553c21ec54ef831f1c97b77b2536be4e914ec823e7d44d6d819278671ba238',
    },
  ],
  head: '4f553c21ec54ef831f1c97b77b2536be4e914ec823e7d44d6d819278671ba238',
  verified: true,
};

const shown = (): Event[] =>
  proof.links.map(({ sequence, payload, hash }) => {
    const event = JSON.parse(payload);
    return { sequence, hash, event, ...event.origin };
  });
const changed = (at: number, change: (link: Proof['links'][number]) => Partial<Proof['links'][number]>): Proof => ({
  ...proof,
  links: proof.links.map((link, index) => (index === at ? { ...link, ...change(link) } : link)),
});

describe('an integrity proof', () => {
  it('holds where every hash follows from the bytes', async () => {
    expect(await check(proof, shown())).toEqual({ kind: 'whole', links: 2, head: proof.head });
  });

  it('breaks where one letter of a stored event was changed', async () => {
    const tampered = changed(1, (link) => ({ payload: link.payload.replace('ann', 'bob') }));
    expect(await check(tampered, shown())).toEqual({ kind: 'broken', at: 2 });
  });

  it('breaks where an event was taken out, even when the server says that it is fine', async () => {
    expect(await check({ ...proof, links: proof.links.slice(1) }, shown())).toEqual({ kind: 'broken', at: 1 });
    expect(await check({ ...proof, links: proof.links.slice(0, 1) }, shown())).toEqual({ kind: 'not-head' });
  });

  it('is that of this very item', async () => {
    expect(await check({ ...proof, persistenceId: 'task|p|t-2' }, shown())).toEqual({ kind: 'not-start' });
  });

  it('is about what the page shows', async () => {
    const events = shown();
    const other = events.map((event) => ({ ...event, by: 'bob' }));
    expect(await check(proof, other)).toEqual({ kind: 'not-shown', at: 1 });
    const reworded = events.map((event) => ({ ...event, event: { ...event.event, overlap: 3 } }));
    expect(await check(proof, reworded)).toEqual({ kind: 'not-shown', at: 1 });
    expect(await check(proof, events.slice(0, 1))).toEqual({ kind: 'not-shown', at: 2 });
  });
});
