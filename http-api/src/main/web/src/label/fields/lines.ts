import type { ItemContent, LabelField, LabelValue } from '../../api/client';
import { t } from '../../text/en';
import { marksOf } from '../model';
import { endsOf, isDirected, relationsOf } from '../relations';
import { describe, endsIn } from './describe';

/** One thing an answer says: an option, a mark, a column. */
export interface Line {
  key: string;
  type: string;
  text: string;
  /** Says how two marks are related. */
  relation?: true;
}

/** What an answer says, line by line; a free text is no lines but words. */
export function linesOf(field: LabelField, value: LabelValue | undefined, item: ItemContent): Line[] {
  switch (value?.type) {
    case 'choice':
      return [{ key: value.option, type: '', text: value.option }];
    case 'choices':
      return value.options.map((option) => ({ key: option, type: '', text: option }));
    case 'rating':
      return [{ key: String(value.step), type: '', text: String(value.step) }];
    case 'fields':
      return Object.entries(value.columns).map(([name, cell]) => ({
        key: stable([name, cell]),
        type: name,
        text: typeof cell === 'boolean' ? (cell ? t.desk.yes : t.desk.no) : String(cell),
      }));
    case 'text':
      return value.text === '' ? [] : [{ key: value.text, type: '', text: value.text }];
    default:
      return [
        ...marksOf(value).map((mark) => ({
          key: stable(mark),
          type: mark.type,
          text: describe(mark, item[field.of ?? '']),
        })),
        ...relationLines(field, value, item),
      ];
  }
}

/** Each end in its own writing direction. */
const isolated = (text: string) => `\u2068${text}\u2069`;

function relationLines(field: LabelField, value: LabelValue | undefined, item: ItemContent): Line[] {
  const spans = value?.type === 'spans' ? value.spans : [];
  return relationsOf(value).map((relation) => {
    const type = field.relations?.find((one) => one.name === relation.type);
    const [from, to] = endsIn(relation, spans, item[field.of ?? '']);
    return {
      key: stable(endsOf(spans, relation)),
      type: relation.type,
      text: `${isolated(from)} ${isDirected(type) ? '→' : '–'} ${isolated(to)}`,
      relation: true,
    };
  });
}

/** A value's text that does not hang on the order of its members. */
export function stable(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(stable).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${stable(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
