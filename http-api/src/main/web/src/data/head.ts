import type { ItemContent, LabelSchema } from '../api/client';
import { marking, titleOf } from '../label/model';
import { data as t } from '../text/data';

export type Format = 'text/csv' | 'application/x-ndjson';

/** How a file begins, read in the browser before it is sent: the server reads all of it and has the last word. */
export interface Head {
  columns: string[];
  rows: string[][];
  /** What will not work, as far as the first items show it. */
  warnings: string[];
}

const idNames = ['externalId', 'external_id', 'id', 'item'];
const shown = 5;

/** By the file's name, and else by what it begins with. */
export function formatOf(name: string, text: string): Format {
  if (/\.(csv|tsv|txt)$/i.test(name)) {
    return 'text/csv';
  }
  if (/\.(jsonl|ndjson|json)$/i.test(name)) {
    return 'application/x-ndjson';
  }
  return text.trimStart().startsWith('{') ? 'application/x-ndjson' : 'text/csv';
}

/** Records of CSV (RFC 4180); a record that the text breaks off in is left out unless it is all there is. */
export function csvRecords(text: string, most: number, whole: boolean): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  const end = () => {
    record.push(cell);
    cell = '';
    if (record.length > 1 || record[0] !== '') {
      records.push(record);
    }
    record = [];
  };
  for (let at = 0; at < text.length && records.length < most; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (char === '"') {
        quoted = false;
      } else {
        cell += char;
      }
    } else if (char === '"' && cell === '') {
      quoted = true;
    } else if (char === ',') {
      record.push(cell);
      cell = '';
    } else if (char === '\n') {
      end();
    } else if (char !== '\r') {
      cell += char;
    }
  }
  if (whole && records.length < most && (cell !== '' || record.length > 0)) {
    end();
  }
  return records;
}

/** How the text begins in a format. `whole` says that it is all of the file and not its beginning. */
export function headOf(text: string, format: Format, whole: boolean, schema: LabelSchema): Head {
  const plain = text.replace(/^\uFEFF/, '');
  return format === 'text/csv' ? csvHead(plain, whole, schema) : linesHead(plain, whole, schema);
}

function csvHead(text: string, whole: boolean, schema: LabelSchema): Head {
  const [columns = [], ...rows] = csvRecords(text, shown + 1, whole);
  const warnings = columns.length === 0 ? [t.empty] : lacking(schema, new Set(columns));
  if (columns.length > 0 && !columns.some((column) => idNames.includes(column))) {
    warnings.unshift(t.noId);
  }
  return { columns, rows, warnings };
}

function linesHead(text: string, whole: boolean, schema: LabelSchema): Head {
  const all = text.split('\n');
  const lines = (whole ? all : all.slice(0, -1)).filter((line) => line.trim() !== '').slice(0, shown);
  const items: { id: string; fields: ItemContent }[] = [];
  const warnings: string[] = lines.length === 0 ? [t.empty] : [];
  lines.forEach((line, at) => {
    try {
      const { externalId, fields } = JSON.parse(line) as { externalId?: unknown; fields?: ItemContent };
      items.push({ id: String(externalId ?? ''), fields: typeof fields === 'object' && fields ? fields : {} });
    } catch {
      warnings.push(t.badLine(at + 1));
    }
  });
  const names = [...new Set(items.flatMap((item) => Object.keys(item.fields)))];
  const cell = (value: ItemContent[string] | undefined) =>
    value === undefined ? '' : typeof value === 'object' ? `${value.type}: ${value.url}` : String(value);
  return {
    columns: ['externalId', ...names],
    rows: items.map((item) => [item.id, ...names.map((name) => cell(item.fields[name]))]),
    warnings: items.length > 0 ? [...warnings, ...lacking(schema, new Set(names))] : warnings,
  };
}

/** Questions that point into a part which the items do not have. */
function lacking(schema: LabelSchema, names: ReadonlySet<string>): string[] {
  return schema.fields
    .filter((field) => marking.has(field.type) && !names.has(field.of ?? ''))
    .map((field) => t.lacks(titleOf(field), field.of ?? ''));
}

/** The text of one line of a file, counted as the server counts them. */
export function lineAt(text: string, line: number): string {
  return text.split('\n', line)[line - 1] ?? '';
}

function partFor(type: string): ItemContent[string] {
  if (type === 'spans') {
    return 'The ferry Aurora left Lund Harbour at noon.';
  }
  return type === 'time-regions'
    ? { type: 'audio', url: 'https://…/1.wav', seconds: 12.5 }
    : { type: 'image', url: 'https://…/1.jpg', width: 1280, height: 800 };
}

/** A file to copy from, with the parts that the questions mark up. CSV holds texts only: null where that does not do. */
export function exampleOf(schema: LabelSchema, format: Format): string | null {
  const parts = new Map<string, ItemContent[string]>();
  for (const field of schema.fields.filter((one) => marking.has(one.type))) {
    parts.set(field.of ?? '', partFor(field.type));
  }
  if (parts.size === 0) {
    parts.set('text', 'It rains.');
  }
  if (format === 'text/csv') {
    const texts = [...parts].filter(([, value]) => typeof value === 'string');
    return texts.length < parts.size
      ? null
      : `externalId,${texts.map(([name]) => name).join(',')}\n1,${texts.map(([, value]) => `"${value}"`).join(',')}\n`;
  }
  return `${JSON.stringify({ externalId: '1', fields: Object.fromEntries(parts) })}\n`;
}
