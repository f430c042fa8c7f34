import type { ItemContent, ItemValue, Label, LabelField, LabelSchema, LabelValue } from '../api/client';

/** An answer in the making: what is not answered yet is not in it. */
export type Draft = Label;

export type Of<T extends LabelValue['type']> = Extract<LabelValue, { type: T }>;
export type Span = Of<'spans'>['spans'][number];
export type Box = Of<'boxes'>['boxes'][number];
export type Polygon = Of<'polygons'>['polygons'][number];
export type Region = Of<'time-regions'>['regions'][number];
export type Cell = Of<'fields'>['columns'][string];
export type Column = NonNullable<LabelField['columns']>[number];
export type Image = Extract<ItemValue, { type: 'image' }>;
export type Audio = Extract<ItemValue, { type: 'audio' }>;

/** Types of fields whose answers point into the item. */
export const marking: ReadonlySet<string> = new Set(['spans', 'boxes', 'polygons', 'time-regions']);

export function titleOf(field: LabelField): string {
  return field.title ?? field.name;
}

export function isRequired(field: LabelField): boolean {
  return field.required ?? true;
}

export function isImage(value: ItemValue): value is Image {
  return typeof value === 'object' && value.type === 'image';
}

export function isAudio(value: ItemValue): value is Audio {
  return typeof value === 'object' && value.type === 'audio';
}

/** Marks of any kind, as far as they are alike. */
export interface Mark {
  type: string;
}

export function marksOf(value: LabelValue | undefined): readonly Mark[] {
  switch (value?.type) {
    case 'spans':
      return value.spans;
    case 'boxes':
      return value.boxes;
    case 'time-regions':
      return value.regions;
    case 'polygons':
      return value.polygons;
    default:
      return [];
  }
}

export function withMarks(type: LabelField['type'], marks: readonly Mark[]): LabelValue {
  const key = type === 'time-regions' ? 'regions' : type;
  return { type, [key]: marks } as unknown as LabelValue;
}

/** Why a field is not ready to be submitted. */
export type Want = 'answer' | 'count' | 'columns' | 'number';

/** What keeps a field from being submitted; null when nothing does. */
export function wants(field: LabelField, value: LabelValue | undefined): Want | null {
  switch (field.type) {
    case 'choice':
    case 'rating':
      return value === undefined && isRequired(field) ? 'answer' : null;
    case 'choices':
      return wantsChoices(field, value?.type === 'choices' ? value.options.length : 0);
    case 'fields':
      return wantsColumns(field, value?.type === 'fields' ? value.columns : {});
    default:
      return null;
  }
}

function wantsChoices(field: LabelField, count: number): Want | null {
  if (count === 0 && !isRequired(field)) {
    return null;
  }
  const most = field.max ?? field.options?.length ?? count;
  return count < (field.min ?? 0) || count > most ? 'count' : null;
}

function wantsColumns(field: LabelField, cells: Record<string, Cell>): Want | null {
  if (Object.values(cells).some((cell) => typeof cell === 'number' && Number.isNaN(cell))) {
    return 'number';
  }
  if (Object.keys(cells).length === 0 && !isRequired(field)) {
    return null;
  }
  const missing = (field.columns ?? []).some((column) => (column.required ?? true) && !(column.name in cells));
  return missing ? 'columns' : null;
}

/** Whether the answer says that there is nothing: such an answer is asked about once, for Enter is easily pressed. */
export function saysNothing(field: LabelField, value: LabelValue | undefined): boolean {
  if (!isRequired(field)) {
    return false;
  }
  if (field.type === 'text') {
    return value?.type !== 'text' || value.text.trim() === '';
  }
  return marking.has(field.type) && marksOf(value).length === 0;
}

/** Whether the labeler has answered the field, so that the next one can be turned to. */
export function isAnswered(field: LabelField, value: LabelValue | undefined): boolean {
  return value !== undefined && wants(field, value) === null && !saysNothing(field, value);
}

/** The label as it is sent: required fields that say nothing say so, and what was left open is left out. */
export function labelOf(schema: LabelSchema, draft: Draft): Label {
  const label: Label = {};
  for (const field of schema.fields) {
    const value = draft[field.name] ?? (isRequired(field) ? nothing(field) : undefined);
    if (value !== undefined) {
      label[field.name] = value;
    }
  }
  return label;
}

function nothing(field: LabelField): LabelValue | undefined {
  if (field.type === 'text') {
    return { type: 'text', text: '' };
  }
  if (field.type === 'choices') {
    return { type: 'choices', options: [] };
  }
  if (field.type === 'fields') {
    return { type: 'fields', columns: {} };
  }
  return marking.has(field.type) ? withMarks(field.type, []) : undefined;
}

/** Keeps of a stored draft what still fits the schema's fields. */
export function fitting(schema: LabelSchema, draft: Draft): Draft {
  const kept: Draft = {};
  for (const field of schema.fields) {
    const value = draft[field.name];
    if (value !== undefined && value.type === field.type) {
      kept[field.name] = value;
    }
  }
  return kept;
}

export interface Part {
  name: string;
  value: ItemValue;
  /** Fields whose answers point into this part. */
  fields: LabelField[];
}

/** The item's parts, with the fields that mark them up. */
export function partsOf(item: ItemContent, schema: LabelSchema): Part[] {
  return Object.entries(item).map(([name, value]) => ({
    name,
    value,
    fields: schema.fields.filter((field) => marking.has(field.type) && field.of === name),
  }));
}
