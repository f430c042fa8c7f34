import { expect, test } from 'vitest';
import { draftChanges } from './changes';
import { guideOf, newSection, sectionForm } from './form';

const before = [
  { id: 'main', title: 'Mood', text: 'Judge what is meant.' },
  { id: 'irony', title: 'Irony', text: 'Mind it.', binding: { types: ['b', 'a'], labels: { mood: ['bad'] } } },
  { id: 'old', title: 'Old', text: 'Gone soon.' },
];

test('a draft that says the same has no changes, whatever the order of what it is about', () => {
  const draft = before.map(sectionForm);
  draft[1] = {
    ...sectionForm(before[1] as never),
    binding: { labels: { mood: ['bad'] }, types: ['a', 'b'], items: {} },
  };
  expect(draftChanges(before, draft).map((one) => one.kind)).toEqual(['SAME', 'SAME', 'SAME']);
});

test('changed, new and gone sections are told apart, with the words that changed', () => {
  const [mood, irony] = before.map(sectionForm);
  const draft = [{ ...mood, text: 'Judge what is written.' }, { ...irony, binding: {} }, newSection('Doubt', 'Ask.')];
  const changes = draftChanges(before, draft as never);
  expect(changes.map((one) => [one.id, one.kind])).toEqual([
    ['main', 'CHANGED'],
    ['irony', 'CHANGED'],
    ['doubt', 'ADDED'],
    ['old', 'REMOVED'],
  ]);
  expect(changes[0]?.words.filter((word) => word.kind !== 'SAME').map((word) => word.text)).toEqual([
    'meant',
    'written',
  ]);
  expect(guideOf(draft as never)).toMatchObject({ sections: [{ id: 'main' }, { id: 'irony' }, { id: 'doubt' }] });
});
