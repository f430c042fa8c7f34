import type { Label, LabelField, LabelValue, Schemas } from '../api/client';
import { type Line, stable } from '../label/fields/lines';
import { marksOf } from '../label/model';
import { endsOf, relationsOf } from '../label/relations';
import type { Grounds } from './grounds';

export type StandingLabel = Schemas['StandingLabel'];
export type ReviewRow = Schemas['ReviewRow'];

/** Equal answers, and who gave them. */
export interface Group {
  /** A, B, C …: the most frequent first, then the one given first. */
  letter: string;
  label: Label;
  labels: readonly StandingLabel[];
}

/** A value's name: two values are the same exactly when it is; the order of options, marks and relations does not count. */
export function keyOf(value: LabelValue | undefined): string {
  if (value === undefined) {
    return '';
  }
  const marks = marksOf(value);
  if (value.type === 'spans') {
    const related = relationsOf(value).map((relation) => stable(endsOf(value.spans, relation)));
    return JSON.stringify([value.type, marks.map(stable).sort(), related.sort()]);
  }
  if (marks.length > 0) {
    return JSON.stringify([value.type, marks.map(stable).sort()]);
  }
  return value.type === 'choices' ? JSON.stringify([value.type, [...value.options].sort()]) : stable(value);
}

/** The standing labels, equal ones together. */
export function groupsOf(fields: readonly LabelField[], labels: readonly StandingLabel[]): Group[] {
  const groups = new Map<string, StandingLabel[]>();
  for (const label of labels) {
    const key = JSON.stringify(fields.map((field) => keyOf(label.label[field.name])));
    groups.set(key, [...(groups.get(key) ?? []), label]);
  }
  return [...groups.values()]
    .sort((one, other) => other.length - one.length)
    .map((equal, at) => ({ letter: letter(at), label: equal[0]?.label ?? {}, labels: equal }));
}

export function letter(at: number): string {
  const here = String.fromCharCode(65 + (at % 26));
  return at < 26 ? here : letter(Math.floor(at / 26) - 1) + here;
}

/** Whether the answers to a field are not all the same. */
export function differs(field: LabelField, groups: readonly Group[]): boolean {
  return new Set(groups.map((group) => keyOf(group.label[field.name]))).size > 1;
}

export interface Compared extends Line {
  /** Both have it, only this answer, or only the one it is held against. */
  kind: 'SAME' | 'ADDED' | 'REMOVED';
}

/** Types of fields with one value: where it differs, the other one is no line that is missing. */
const single: ReadonlySet<string> = new Set(['choice', 'rating']);

/** An answer held against another: its own lines in order, then those it lacks. */
export function compareIn(field: LabelField, lines: readonly Line[], base: readonly Line[]): Compared[] {
  const compared = compare(lines, base);
  return single.has(field.type) ? compared.filter((line) => line.kind !== 'REMOVED') : compared;
}

export function compare(lines: readonly Line[], base: readonly Line[]): Compared[] {
  const own = new Set(lines.map((line) => line.key));
  const other = new Set(base.map((line) => line.key));
  return [
    ...lines.map((line): Compared => ({ ...line, kind: other.has(line.key) ? 'SAME' : 'ADDED' })),
    ...base.filter((line) => !own.has(line.key)).map((line): Compared => ({ ...line, kind: 'REMOVED' })),
  ];
}

/** What an acceptance would settle the task on: the leading value of each field; tied fields are absent. */
export function leadingOf(row: ReviewRow): Label {
  const beliefs = (row.grounds as Grounds | undefined)?.beliefs ?? [];
  if (beliefs.length === 0) {
    return row.tally.leading;
  }
  const label: Label = {};
  for (const { field, candidates } of beliefs) {
    const [first, second] = candidates;
    const tied = second !== undefined && first !== undefined && second.probability >= first.probability - 1e-12;
    if (first?.value && !tied) {
      label[field] = first.value;
    }
  }
  return label;
}

/** Fields that were answered but in which nothing leads: such a task cannot be accepted as it is. */
export function tiedFields(row: ReviewRow, leading: Label): string[] {
  return Object.keys(row.tally.ballots).filter((field) => !(field in leading));
}

/** The share of the leading answer in the question that labelers agree on least. */
export function agreementOf(row: ReviewRow): number {
  const shares = Object.values(row.tally.ballots).map((ballots) =>
    Math.max(0, ...ballots.map((ballot) => ballot.share)),
  );
  return Math.min(1, ...shares);
}

/** Rows that can be accepted unseen: something leads in every question, labelers agree enough, and no skill is lacking. */
export function acceptable(rows: readonly ReviewRow[], least: number, lacking: ReadonlySet<string>): ReviewRow[] {
  return rows.filter((row) => {
    const leading = leadingOf(row);
    const leads = Object.keys(leading).length > 0 && tiedFields(row, leading).length === 0;
    return leads && agreementOf(row) >= least && !lacking.has(row.skill ?? '');
  });
}

/** Says who is who: by id, or by a number that stays the same within a task. */
export function namesOf(
  labels: readonly StandingLabel[],
  shown: boolean,
  number: (at: number) => string,
): (id: string) => string {
  const order = [...labels].sort((one, other) => one.at.localeCompare(other.at)).map((label) => label.labeler);
  return (id) => {
    if (shown) {
      return id;
    }
    if (!order.includes(id)) {
      order.push(id);
    }
    return number(order.indexOf(id) + 1);
  };
}
