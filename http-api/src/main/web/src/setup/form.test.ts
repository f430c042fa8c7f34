import { expect, test } from 'vitest';
import { newSection } from '../guide/form';
import { setupErrors } from './check';
import { nameFrom, namesOf, newColumn, newField, newRelation, requestOf, retyped, schemaOf } from './form';
import { blank, startedAs, startNames } from './starts';

test('every start is a project that only lacks a name', () => {
  for (const start of startNames) {
    expect(setupErrors(startedAs(start, blank())), start).toEqual({ '/name': expect.any(String) });
  }
});

test('a name comes out of what is asked, and nobody else has it', () => {
  expect(nameFrom('Wie fühlt es sich an, im Großen und Ganzen?')).toBe('wie_fuhlt_es_sich');
  expect(nameFrom('3 things')).toBe('things');
  expect(nameFrom('何ですか')).toBe('');
  const fields = [newField('choice', { title: 'Mood' }), newField('text', { title: 'Mood' }), newField('text')];
  expect(namesOf(fields)).toEqual(['mood', 'mood_2', 'q3']);
  expect(namesOf([newField('text', { title: 'Mood' }), newField('text', { name: 'mood' })])).toEqual([
    'mood_2',
    'mood',
  ]);
});

test('the schema is what was written: lists by line, numbers as numbers, nothing that the type does not have', () => {
  const fields = [
    newField('choice', { title: 'Mood', options: ' good \n\nbad\n', required: false }),
    newField('choices', { title: 'Topics', options: 'a\nb\nc', min: '0', max: '' }),
    newField('rating', { title: 'Stars' }),
    newField('boxes', { title: 'Things', of: 'picture', options: 'boat' }),
    newField('spans', {
      title: 'Names',
      of: 'text',
      options: 'person\nplace',
      relations: [newRelation(' lives in ', ['person', 'ship'], ['place']), newRelation('same', [], [], false)],
    }),
    newField('fields', {
      title: 'Row',
      columns: [newColumn('n', 'NUMBER', 'left over'), newColumn('k', 'TEXT', 'x\ny')],
    }),
  ];
  expect(schemaOf(fields).fields).toEqual([
    { type: 'choice', name: 'mood', title: 'Mood', required: false, options: ['good', 'bad'] },
    { type: 'choices', name: 'topics', title: 'Topics', required: true, options: ['a', 'b', 'c'], min: 0, max: 3 },
    { type: 'rating', name: 'stars', title: 'Stars', required: true, min: 1, max: 5 },
    { type: 'boxes', name: 'things', title: 'Things', required: true, of: 'picture', types: ['boat'] },
    {
      type: 'spans',
      name: 'names',
      title: 'Names',
      required: true,
      of: 'text',
      types: ['person', 'place'],
      relations: [
        { name: 'lives in', from: ['person'], to: ['place'], directed: true },
        { name: 'same', from: [], to: [], directed: false },
      ],
    },
    {
      type: 'fields',
      name: 'row',
      title: 'Row',
      required: true,
      columns: [
        { name: 'n', kind: 'NUMBER', required: true, options: [] },
        { name: 'k', kind: 'TEXT', required: true, options: ['x', 'y'] },
      ],
    },
  ]);
});

test('what is missing is said where the server would say it', () => {
  const form = {
    ...blank(),
    name: 'x',
    id: 'a b',
    fields: [
      newField('choice', { title: '', options: '' }),
      newField('choices', { title: 'T', name: '1x', options: 'a\na', max: '9' }),
      newField('rating', { title: 'R', min: '5', max: '5' }),
      newField('spans', { title: 'S', options: 'a', relations: [newRelation(), newRelation('r'), newRelation('r')] }),
      newField('fields', { title: 'F', columns: [newColumn('n'), newColumn('n')] }),
    ],
    sections: [newSection('', 'one'), newSection('Two', ' ')],
    minutes: '0',
  };
  expect(Object.keys(setupErrors(form)).sort()).toEqual(
    [
      '/id',
      '/schema/fields/0/title',
      '/schema/fields/0/options',
      '/schema/fields/1/name',
      '/schema/fields/1/options',
      '/schema/fields/1/max',
      '/schema/fields/2/max',
      '/schema/fields/3/of',
      '/schema/fields/3/relations/0/name',
      '/schema/fields/3/relations/2/name',
      '/schema/fields/4/columns/1/name',
      '/instructions/sections/0/title',
      '/instructions/sections/1/text',
      '/leaseSeconds',
    ].sort(),
  );
});

test('one section without a title is one text; more are sections with ids that last', () => {
  expect(requestOf({ ...blank(), sections: [newSection('', 'Judge.')] }).instructions).toBe('Judge.');
  const { instructions } = requestOf({
    ...blank(),
    sections: [
      newSection('What to do', 'a'),
      newSection('What to do', 'b'),
      { ...newSection('New title', 'c'), id: 'old' },
    ],
  });
  expect(instructions).toEqual({
    sections: [
      { id: 'what-to-do', title: 'What to do', text: 'a' },
      { id: 'what-to-do-2', title: 'What to do', text: 'b' },
      { id: 'old', title: 'New title', text: 'c' },
    ],
  });
});

test('another type of answer finds a part it can be made on', () => {
  const { parts } = startedAs('pictures', blank());
  expect(retyped(newField('choice', { title: 'T' }), 'boxes', parts).of).toBe('picture');
  expect(retyped(newField('boxes', { of: 'picture' }), 'spans', parts).of).toBe('');
});
