import type { LabelField, LabelValue, Schemas } from '../api/client';
import type { Of, Span } from './model';

export type Relation = NonNullable<Of<'spans'>['relations']>[number];
export type RelationType = Schemas['RelationType'];

/** Two spans that are being related, by their places; the second may still be open. */
export interface Relating {
  field: string;
  from: number;
  to: number;
}

/** A way in which two spans may be related; turned around where only the other direction is allowed. */
export interface Way {
  type: RelationType;
  turned: boolean;
}

export function relationsOf(value: LabelValue | undefined): readonly Relation[] {
  return (value?.type === 'spans' ? value.relations : undefined) ?? none;
}
const none: readonly Relation[] = [];

/** The spans and their relations as a value; without relations it is what it was before there were any. */
export function withRelations(spans: readonly Span[], relations: readonly Relation[]): LabelValue {
  return { type: 'spans', spans: [...spans], ...(relations.length > 0 ? { relations: [...relations] } : {}) };
}

/** The order that the server goes by where a relation has no direction. */
function before(one: Span, other: Span): boolean {
  const by = one.start - other.start || one.end - other.end;
  return by === 0 ? one.type < other.type : by < 0;
}

function fits(type: RelationType, from: Span, to: Span): boolean {
  const has = (types: readonly string[] | undefined, span: Span) =>
    types === undefined || types.length === 0 || types.includes(span.type);
  return has(type.from, from) && has(type.to, to);
}

export function isDirected(type: RelationType | undefined): boolean {
  return type?.directed ?? true;
}

/** How a span can be related to another: in the schema's order, each type once. */
export function waysBetween(field: LabelField, from: Span | undefined, to: Span | undefined): Way[] {
  if (!from || !to || from === to) {
    return [];
  }
  return (field.relations ?? []).flatMap((type) => {
    const straight = fits(type, from, to);
    return straight || fits(type, to, from) ? [{ type, turned: !straight }] : [];
  });
}

/** The relation as it is stated: turned around where the way is, and from the earlier span where it has no direction. */
export function stated(spans: readonly Span[], from: number, to: number, way: Way): Relation {
  const one = spans[from];
  const other = spans[to];
  const turn = isDirected(way.type) ? way.turned : one !== undefined && other !== undefined && before(other, one);
  return { type: way.type.name, from: turn ? to : from, to: turn ? from : to };
}

function same(one: Relation, other: Relation): boolean {
  return one.type === other.type && one.from === other.from && one.to === other.to;
}

/** The relations with one more, unless it is there. */
export function relatedBy(relations: readonly Relation[], relation: Relation): readonly Relation[] {
  return relations.some((one) => same(one, relation)) ? relations : [...relations, relation];
}

/** The relations once a span is gone: its own go with it, the others follow their spans. */
export function withoutSpan(relations: readonly Relation[], at: number): Relation[] {
  const moved = (place: number) => (place > at ? place - 1 : place);
  return relations
    .filter(({ from, to }) => from !== at && to !== at)
    .map(({ type, from, to }) => ({ type, from: moved(from), to: moved(to) }));
}

/** The relations once a span has become another: what its type does not allow any more goes. */
export function settled(
  field: LabelField,
  spans: readonly Span[],
  relations: readonly Relation[],
): readonly Relation[] {
  return relations.reduce<readonly Relation[]>((kept, relation) => {
    const type = field.relations?.find((one) => one.name === relation.type);
    const [from, to] = [spans[relation.from], spans[relation.to]];
    if (!type || !from || !to) {
      return kept;
    }
    const straight = fits(type, from, to);
    if (!straight && (isDirected(type) || !fits(type, to, from))) {
      return kept;
    }
    return relatedBy(kept, stated(spans, relation.from, relation.to, { type, turned: false }));
  }, []);
}

/** The next span in reading order that the first can be related to; -1 where there is none. */
export function nextTarget(field: LabelField, spans: readonly Span[], from: number, to: number, by: 1 | -1): number {
  const places = spans
    .map((_, at) => at)
    .filter((at) => at !== from && waysBetween(field, spans[from], spans[at]).length > 0)
    .sort((one, other) => order(spans, one) - order(spans, other) || one - other);
  if (places.length === 0) {
    return -1;
  }
  const here = places.indexOf(to);
  if (here >= 0) {
    return places[(here + by + places.length) % places.length] ?? -1;
  }
  const start = order(spans, from);
  const after = places.findIndex((at) => order(spans, at) >= start);
  const first = Math.max(after, 0);
  return places[(by > 0 ? first : first - 1 + places.length) % places.length] ?? -1;
}

function order(spans: readonly Span[], at: number): number {
  return spans[at]?.start ?? 0;
}

/** A relation's name that does not hang on the order of the spans. */
export function endsOf(spans: readonly Span[], relation: Relation): [Span | undefined, string, Span | undefined] {
  return [spans[relation.from], relation.type, spans[relation.to]];
}
