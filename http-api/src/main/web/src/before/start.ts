import type { Schemas } from '../api/client';

export type Kind = Schemas['WalkthroughKind'];
export const kinds: readonly Kind[] = ['NEW_LABELER', 'EXPERIENCED_LABELER', 'DOMAIN_EXPERT'];

/** People by their kind, as they are typed: ids with commas, blanks or new lines between them. */
export type People = Record<Kind, string>;

const ids = (text: string) => text.split(/[\s,;]+/).filter((one) => one !== '');

/** Who takes part; named twice, somebody is of the kind that comes first. */
export function participants(people: People): { user: string; kind: Kind }[] {
  const found = new Map<string, Kind>();
  for (const kind of kinds) {
    for (const user of ids(people[kind])) {
      if (!found.has(user)) {
        found.set(user, kind);
      }
    }
  }
  return [...found].map(([user, kind]) => ({ user, kind }));
}

export function peopleOf(earlier: Schemas['Walkthrough'] | null): People {
  const of = (kind: Kind) =>
    (earlier?.participants ?? [])
      .filter((one) => one.kind === kind)
      .map((one) => one.user)
      .join(' ');
  return {
    NEW_LABELER: of('NEW_LABELER'),
    EXPERIENCED_LABELER: of('EXPERIENCED_LABELER'),
    DOMAIN_EXPERT: of('DOMAIN_EXPERT'),
  };
}

/** Numbers that a walkthrough can be judged by; null where they are none. */
export function threshold(agreement: string, perKind: string): { agreement: number; perKind: number } | null {
  const alpha = Number(agreement);
  const people = Number(perKind);
  const holds = alpha > 0 && alpha <= 1 && Number.isInteger(people) && people >= 1 && people <= 50;
  return holds ? { agreement: alpha, perKind: people } : null;
}
