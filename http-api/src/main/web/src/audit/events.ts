import type { Label, Schemas } from '../api/client';
import { percent } from '../review/grounds';
import { audit as t } from '../text/audit';
import { lasting, moment } from '../ui/time';

export type Event = Schemas['Event'];
type Versions = Schemas['Versions'];

/** An event as it is told: what happened, in whose words and under which versions. */
export interface Told {
  title: string;
  tone: '' | 'good' | 'warn' | 'bad';
  /** Sentences of facts. */
  facts: string[];
  /** What a person or the policy gave as the reason, word for word. */
  why: string | null;
  label: Label | null;
  replaced: Label | null;
  versions: Versions | null;
  /** The votes, where nothing but their count decided. */
  tally: Schemas['Tally'] | null;
}

const tones: Record<string, Told['tone']> = {
  'consensus-reached': 'good',
  'review-accepted': 'good',
  'consensus-missed': 'warn',
  'overlap-raised': 'warn',
  'edge-case-flagged': 'warn',
  'task-skipped': 'warn',
  'gold-skipped': 'warn',
  'gold-lease-expired': 'warn',
  'assignment-expired': 'warn',
  'review-rejected': 'bad',
  'relabel-requested': 'bad',
  'outcome-overridden': 'bad',
};

interface Standard {
  expected: Label;
  tolerance: number;
}

/** Members that events share, as they are stored. */
interface Stored {
  type: string;
  overlap?: number;
  labeler?: string;
  until?: string;
  grantedAt?: string;
  nextRound?: number;
  round?: number;
  skill?: string;
  label?: Label;
  replaced?: Label | Standard;
  versions?: Versions;
  reason?: string;
  comment?: string;
  justification?: string;
  grounds?: { because?: string };
  routing?: { because: string; next?: unknown[]; refused?: Record<string, number> };
  tally?: Schemas['Tally'];
  standard?: Standard;
  expected?: Label;
  verdict?: { correct: boolean; score: number };
  chance?: { drawn: number; rate: number };
}

export function tell(event: Event): Told {
  const stored = event.event as Stored;
  const settled = stored.type === 'consensus-reached';
  return {
    title: t.event[stored.type] ?? t.unknownEvent(stored.type),
    tone: tones[stored.type] ?? '',
    facts: factsOf(stored, event),
    why: stored.justification ?? stored.comment ?? stored.reason ?? stored.grounds?.because ?? routed(stored),
    label:
      stored.label ??
      stored.standard?.expected ??
      stored.expected ??
      (settled ? (stored.tally?.leading ?? null) : null),
    replaced: replacedOf(stored),
    versions: stored.versions ?? null,
    tally: stored.tally && !stored.grounds ? stored.tally : null,
  };
}

/** Gold is replaced with what goes with it: what was expected is a part of it. */
function replacedOf({ replaced }: Stored): Label | null {
  if (!replaced) {
    return null;
  }
  return isStandard(replaced) ? replaced.expected : replaced;
}

function isStandard(replaced: Label | Standard): replaced is Standard {
  return 'tolerance' in replaced && typeof replaced.tolerance === 'number';
}

/** Why the task went to this labeler, where that was a choice. */
function routed({ routing }: Stored): string | null {
  if (!routing) {
    return null;
  }
  const refused = Object.entries(routing.refused ?? {}).map(([rule, lines]) => t.refused(rule, lines));
  return [t.routed(routing.because, routing.next?.length ?? 0), ...refused].join(' ');
}

function factsOf(stored: Stored, event: Event): string[] {
  const facts: string[] = [];
  if (stored.overlap !== undefined) {
    facts.push(t.wants(stored.overlap));
  }
  if (stored.labeler !== undefined && stored.labeler !== event.by) {
    facts.push(t.to(stored.labeler));
  }
  if (stored.until !== undefined) {
    facts.push(t.until(moment(stored.until)));
  }
  if (stored.grantedAt !== undefined) {
    facts.push(t.took(lasting((Date.parse(event.at) - Date.parse(stored.grantedAt)) / 1_000)));
  }
  if (stored.tally !== undefined) {
    facts.push(t.votes(stored.tally.labels, percent(stored.tally.threshold)));
  }
  if (stored.verdict !== undefined) {
    facts.push(t.verdict(stored.verdict.correct, stored.verdict.score));
  }
  if (stored.chance !== undefined) {
    facts.push(t.drawn(stored.chance));
  }
  if (stored.nextRound !== undefined) {
    facts.push(t.nextRound(stored.nextRound));
  }
  if (stored.skill) {
    facts.push(t.skill(stored.skill));
  }
  return facts;
}

/** A stop of the slider: a moment, and how many events had happened by then. */
export interface Stop {
  at: string;
  events: number;
}

/** Instants in UTC as texts that sort as they follow each other, however many digits their fractions have. */
export function sortable(at: string): string {
  const [, whole = at, fraction = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(at) ?? [];
  return `${whole}.${fraction.padEnd(9, '0')}`;
}

/** How many events had happened by a moment: those before the first later one, as the server counts. */
export function countAt(events: readonly Event[], at: string): number {
  const first = events.findIndex((event) => sortable(event.at) > sortable(at));
  return first < 0 ? events.length : first;
}

/** Every moment at which something changed; events of one moment are one stop. */
export function stopsOf(events: readonly Event[]): Stop[] {
  const moments = [...new Set(events.map((event) => event.at))].sort((one, other) =>
    sortable(one) < sortable(other) ? -1 : 1,
  );
  const stops = moments.map((at) => ({ at, events: countAt(events, at) }));
  return stops.filter((stop, at) => stop.events > (stops[at - 1]?.events ?? 0));
}
