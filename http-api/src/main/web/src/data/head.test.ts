import { expect, test } from 'vitest';
import { csvRecords, exampleOf, formatOf, headOf } from './head';

const marks = { fields: [{ type: 'spans' as const, name: 'who', title: 'Who', of: 'text', types: ['a'] }] };
const plain = { fields: [{ type: 'choice' as const, name: 'q', options: ['a', 'b'] }] };

test('CSV is read with its quotes, and a record that breaks off is left out', () => {
  expect(csvRecords('a,b\r\n1,"x, ""y""\nz"\n\n2,q', 9, false)).toEqual([
    ['a', 'b'],
    ['1', 'x, "y"\nz'],
  ]);
  expect(csvRecords('a,b\n2,q', 9, true)).toEqual([
    ['a', 'b'],
    ['2', 'q'],
  ]);
});

test('a file says by its name what it is, and else by how it begins', () => {
  expect(formatOf('items.CSV', '{')).toBe('text/csv');
  expect(formatOf('items.jsonl', '')).toBe('application/x-ndjson');
  expect(formatOf('items', ' {"externalId"')).toBe('application/x-ndjson');
});

test('the head of a file tells what will not work before anything is sent', () => {
  expect(headOf('\uFEFFexternalId,text\n1,It rains.\n', 'text/csv', true, marks)).toEqual({
    columns: ['externalId', 'text'],
    rows: [['1', 'It rains.']],
    warnings: [],
  });
  expect(headOf('name,body\n1,x\n', 'text/csv', true, marks).warnings).toHaveLength(2);
  expect(headOf('', 'text/csv', true, plain).warnings).toEqual(['The file is empty.']);
  const lines = '{"externalId":"1","fields":{"text":"x","n":2}}\n{"exter\n';
  const head = headOf(lines, 'application/x-ndjson', true, marks);
  expect(head.columns).toEqual(['externalId', 'text', 'n']);
  expect(head.rows).toEqual([['1', 'x', '2']]);
  expect(head.warnings).toEqual(['Line 2 cannot be read as this format.']);
  expect(headOf(lines, 'application/x-ndjson', false, marks).rows).toHaveLength(1);
});

test('the example is one the project can use, and reads as it is written', () => {
  const csv = exampleOf(marks, 'text/csv') ?? '';
  expect(headOf(csv, 'text/csv', true, marks).warnings).toEqual([]);
  const boxes = { fields: [{ type: 'boxes' as const, name: 'b', of: 'picture', types: ['x'] }] };
  expect(exampleOf(boxes, 'text/csv')).toBeNull();
  expect(headOf(exampleOf(boxes, 'application/x-ndjson') ?? '', 'application/x-ndjson', true, boxes).warnings).toEqual(
    [],
  );
});
