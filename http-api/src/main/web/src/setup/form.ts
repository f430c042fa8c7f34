import type { LabelField, LabelSchema } from '../api/client';
import { freshId } from '../api/ids';
import { guideOf, type SectionForm } from '../guide/form';
import { marking } from '../label/model';
import type { RelationType } from '../label/relations';
import { type PolicyForm, policyOf } from '../policy/form';

export type FieldType = LabelField['type'];
export type PartKind = 'text' | 'image' | 'audio' | 'number';

/** A part that items have: for the preview and the example file; a project keeps no list of them. */
export interface PartForm {
  key: string;
  name: string;
  kind: PartKind;
  sample: string;
}

export interface ColumnForm {
  key: string;
  name: string;
  kind: 'TEXT' | 'NUMBER' | 'FLAG';
  required: boolean;
  options: string;
}

/** A way in which marks may be related; kinds of marks by name, none for any. */
export interface RelationForm {
  key: string;
  name: string;
  from: string[];
  to: string[];
  directed: boolean;
}

/** A question while it is being written: numbers and lists as they stand in the inputs. */
export interface FieldForm {
  key: string;
  type: FieldType;
  title: string;
  /** Empty as long as it follows the wording. */
  name: string;
  required: boolean;
  /** Answers or types of marks, one a line. */
  options: string;
  min: string;
  max: string;
  of: string;
  columns: ColumnForm[];
  relations: RelationForm[];
}

export interface SetupForm {
  name: string;
  id: string;
  minutes: string;
  parts: PartForm[];
  fields: FieldForm[];
  sections: SectionForm[];
  policy: PolicyForm;
}

/** The part that a type of mark is made on. */
export const markedKind: Partial<Record<FieldType, PartKind>> = {
  spans: 'text',
  boxes: 'image',
  polygons: 'image',
  'time-regions': 'audio',
};

export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function newPart(name: string, kind: PartKind = 'text', sample = ''): PartForm {
  return { key: freshId(), name, kind, sample };
}

export function newColumn(name = '', kind: ColumnForm['kind'] = 'TEXT', options = ''): ColumnForm {
  return { key: freshId(), name, kind, required: true, options };
}

export function newRelation(name = '', from: string[] = [], to: string[] = [], directed = true): RelationForm {
  return { key: freshId(), name, from, to, directed };
}

/** A question of a type, with what its answers need. */
export function newField(type: FieldType, more: Partial<FieldForm> = {}): FieldForm {
  return {
    key: freshId(),
    type,
    title: '',
    name: '',
    required: true,
    options: '',
    min: '1',
    max: type === 'rating' ? '5' : type === 'text' ? '4000' : '',
    of: '',
    columns: type === 'fields' ? [newColumn()] : [],
    relations: [],
    ...more,
  };
}

/** Another type of answer to the same question: what both have in common stays. */
export function retyped(field: FieldForm, type: FieldType, parts: readonly PartForm[]): FieldForm {
  const fresh = newField(type);
  const kind = markedKind[type];
  const part =
    parts.find((one) => one.name === field.of && one.kind === kind) ?? parts.find((one) => one.kind === kind);
  return {
    ...field,
    type,
    min: fresh.min,
    max: fresh.max,
    of: kind ? (part?.name ?? '') : '',
    columns: type === 'fields' && field.columns.length === 0 ? fresh.columns : field.columns,
  };
}

/** A name for the data out of what is asked: a letter, then letters, digits and underscores. */
export function nameFrom(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  const words = plain.split('_').filter((word) => word !== '');
  return words.slice(0, 4).join('_').slice(0, 40);
}

/** The names of the questions in the data: those given, and for the others one that nobody has. */
export function namesOf(fields: readonly FieldForm[]): string[] {
  const taken = new Set(fields.map((field) => field.name.trim()).filter((name) => name !== ''));
  return fields.map((field, at) => {
    const given = field.name.trim();
    if (given !== '') {
      return given;
    }
    const wish = nameFrom(field.title) || `q${at + 1}`;
    let name = wish;
    for (let more = 2; taken.has(name); more++) {
      name = `${wish}_${more}`;
    }
    taken.add(name);
    return name;
  });
}

/** The number in an input; not a number where it holds none. */
export function wholeOf(text: string): number {
  return /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

/** The label schema as it is sent. */
export function schemaOf(fields: readonly FieldForm[]): LabelSchema {
  const names = namesOf(fields);
  return { fields: fields.map((field, at) => fieldOf(field, names[at] ?? '')) };
}

function fieldOf(field: FieldForm, name: string): LabelField {
  const { type, required } = field;
  const title = field.title.trim();
  const base = { type, name, required, ...(title === '' ? {} : { title }) };
  const options = lines(field.options);
  if (marking.has(type)) {
    const marked = { ...base, of: field.of.trim(), types: options };
    return type === 'spans' && field.relations.length > 0
      ? { ...marked, relations: field.relations.map((relation) => relationOf(relation, options)) }
      : marked;
  }
  switch (type) {
    case 'choice':
      return { ...base, options };
    case 'choices':
      return { ...base, options, min: wholeOf(field.min), max: field.max === '' ? options.length : wholeOf(field.max) };
    case 'rating':
      return { ...base, min: wholeOf(field.min), max: wholeOf(field.max) };
    case 'text':
      return { ...base, maxLength: wholeOf(field.max) };
    default:
      return { ...base, columns: field.columns.map(columnOf) };
  }
}

/** Kinds of marks that are no more are left out. */
function relationOf({ name, from, to, directed }: RelationForm, types: string[]): RelationType {
  const kept = (chosen: string[]) => types.filter((type) => chosen.includes(type));
  return { name: name.trim(), from: kept(from), to: kept(to), directed };
}

function columnOf(column: ColumnForm): NonNullable<LabelField['columns']>[number] {
  const options = column.kind === 'TEXT' ? lines(column.options) : [];
  return { name: column.name.trim(), kind: column.kind, required: column.required, options };
}

/** The body of the request that creates the project. */
export function requestOf(form: SetupForm) {
  const id = form.id.trim();
  return {
    name: form.name.trim(),
    ...(id === '' ? {} : { id }),
    schema: schemaOf(form.fields),
    instructions: guideOf(form.sections),
    policy: policyOf(form.policy),
    leaseSeconds: Math.round(Number(form.minutes) * 60),
  };
}

const kinds: Record<FieldType, string> = {
  choice: 'classification',
  choices: 'classification',
  rating: 'rating',
  text: 'text',
  spans: 'entities',
  boxes: 'regions',
  polygons: 'regions',
  'time-regions': 'time-regions',
  fields: 'record',
};

/** The kinds of tasks that the questions make, as rules of the policy go by them. */
export function kindsOf(fields: readonly { type: FieldType }[]): string[] {
  return [...new Set(fields.map((field) => kinds[field.type]))];
}
