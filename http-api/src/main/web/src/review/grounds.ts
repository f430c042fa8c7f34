import type { LabelValue, Schemas } from '../api/client';

/** What can be right in a field, and how probable that is. */
export interface Candidate {
  kind: 'VALUE' | 'LEFT_OUT' | 'ANOTHER';
  value?: LabelValue;
  prior: number;
  probability: number;
}

/** What one labeler's vote says: `weight` is a natural logarithm, above 0 for the leading candidate. */
export interface VoteWeight {
  labeler: string;
  evidence: number;
  experienced: boolean;
  weight: number;
}

export interface FieldBelief {
  field: string;
  candidates: Candidate[];
  votes: VoteWeight[];
  experienced: number;
}

export interface Trigger {
  kind: string;
  measured: number;
  threshold: number;
  fired: boolean;
}

/** What a decision rests on beside the tally, as it is stored with the decision. */
export interface Grounds {
  strategy: Schemas['Strategy'];
  modelVersion: number;
  beliefs: FieldBelief[];
  triggers: Trigger[];
  because: string;
}

/** A number as people read it: whole ones whole, shares in per cent. */
export function measure(kind: string, value: number): string {
  const share = ['LOW_SHARE', 'HIGH_DISAGREEMENT', 'NEW_PATTERN', 'LOW_CONFIDENCE'].includes(kind);
  return share ? percent(value) : value.toLocaleString('en', { maximumFractionDigits: 2 });
}

/** A share in per cent; only what is all is 100 %, and only what is nothing is 0 %. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) {
    return `${Math.min(share * 100, 99.9).toFixed(1)} %`;
  }
  if (rounded === 0 && share > 0) {
    return share < 0.0005 ? '< 0.1 %' : `${(share * 100).toFixed(1)} %`;
  }
  return `${rounded} %`;
}
