import type { Label, LabelValue, Schemas } from '../api/client';
import { before as t } from '../text/before';

type Stratum = Schemas['GoldStratum'];
export type StratumCount = Schemas['GoldRefresh']['strata'][number];

/** A label in one line: choices and words as they are, marks by their number. */
export function inWords(label: Label): string {
  return Object.entries(label)
    .map(([field, value]) => `${field}: ${saidBy(value)}`)
    .join('; ');
}

function saidBy(value: LabelValue): string {
  const said = Object.entries(value).filter(([name]) => name !== 'type');
  return said
    .map(([, one]) => {
      if (Array.isArray(one)) {
        return one.every((each) => typeof each === 'string') ? one.join(', ') : String(one.length);
      }
      return typeof one === 'object' ? JSON.stringify(one) : String(one);
    })
    .join(' ');
}

/** What kind of item a stratum is. */
export function stratumWords(stratum: Stratum): string {
  const parts = [
    stratum.type,
    stratum.domain || t.anyDomain,
    t.difficulty[stratum.difficulty] ?? stratum.difficulty,
    stratum.answer,
    stratum.edgeCase ? t.edge : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

export interface Coverage {
  count: StratumCount;
  /** Of all settled items and gold together. */
  population: number;
  /** Of the set, with what is proposed. */
  set: number;
}

/** Strata with their shares, the most common first: gold is of the population too. */
export function coverage(strata: readonly StratumCount[]): Coverage[] {
  const items = strata.reduce((sum, one) => sum + one.population + one.members, 0);
  const gold = strata.reduce((sum, one) => sum + one.members + one.proposed, 0);
  return strata
    .map((count) => ({
      count,
      population: items === 0 ? 0 : (count.population + count.members) / items,
      set: gold === 0 ? 0 : (count.members + count.proposed) / gold,
    }))
    .sort((one, other) => other.population - one.population);
}

export const percent = (share: number) => `${Math.round(share * 100)} %`;
