import { describe, expect, it } from 'vitest';
import { countAt, type Event, sortable, stopsOf, tell } from './events';

const event = (sequence: number, at: string, type = 'label-submitted', more: object = {}): Event => ({
  sequence,
  at,
  by: 'ann',
  role: 'LABELER',
  hash: '0'.repeat(64),
  event: { type, ...more },
});

describe('stops of the slider', () => {
  const events = [
    event(1, '2026-01-05T09:00:00Z'),
    event(2, '2026-01-05T09:00:00Z'),
    event(3, '2026-01-05T09:00:00.25Z'),
    event(4, '2026-01-05T09:00:00.1Z'),
    event(5, '2026-01-05T09:01:00Z'),
  ];

  it('are the moments at which something changed, counted as the server counts them', () => {
    expect(stopsOf(events)).toEqual([
      { at: '2026-01-05T09:00:00Z', events: 2 },
      { at: '2026-01-05T09:00:00.25Z', events: 4 },
      { at: '2026-01-05T09:01:00Z', events: 5 },
    ]);
    expect(countAt(events, '2026-01-05T08:59:59.999Z')).toBe(0);
    expect(countAt(events, '2026-01-05T09:00:30Z')).toBe(4);
    expect(stopsOf([])).toEqual([]);
  });

  it('go by the instant, not by how it is written', () => {
    expect(sortable('2026-01-05T09:00:00Z') < sortable('2026-01-05T09:00:00.000001Z')).toBe(true);
    expect(sortable('2026-01-05T09:00:00.1Z')).toBe(sortable('2026-01-05T09:00:00.100Z'));
  });
});

describe('an event as it is told', () => {
  it('gives the reason in the words it was given in', () => {
    const told = tell(event(1, '2026-01-05T09:00:00Z', 'outcome-overridden', { justification: 'It says so' }));
    expect([told.title, told.why, told.tone]).toEqual(['Overridden', 'It says so', 'bad']);
  });

  it('says for whom, how long and what next', () => {
    const told = tell(
      event(1, '2026-01-05T09:01:10Z', 'label-submitted', {
        labeler: 'bob',
        grantedAt: '2026-01-05T09:00:00Z',
        versions: { instructions: 2, schema: 1, policy: 3 },
      }),
    );
    expect(told.facts).toEqual(['To bob', 'after 1 min 10 s']);
    expect(told.versions?.instructions).toBe(2);
  });

  it('says why a task went to a labeler, where that was a choice', () => {
    const routing = { because: 'RANKED', next: [{ line: 'a', score: 1 }], refused: { SKILL: 2 } };
    expect(tell(event(1, '2026-01-05T09:00:00Z', 'assignment-granted', { routing })).why).toBe(
      'Of the work open to the labeler this was worth most, before 1 other kind looked at. 2 kinds of work withheld by the rule “skill”.',
    );
    expect(tell(event(1, '2026-01-05T09:00:00Z', 'assignment-granted')).why).toBeNull();
  });

  it('is told even where the page does not know its kind', () => {
    expect(tell(event(1, '2026-01-05T09:00:00Z', 'something-new')).title).toBe('Something new');
  });
});
