// Every kind of label, start to end, without a mouse; the projects are the demo's.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, atWork, keys, reachable, saved, start, stop, task, visit, withDraft } from './browser.mjs';
import { admin, call, labels, project, user } from './world.mjs';

before(start);
after(stop);

async function done(page, complaints, id, labeler) {
  await saved(page);
  assert.deepEqual(complaints, []);
  return (await labels(id, labeler)).map((row) => row.label);
}

test('a choice and a rating, over a pair of texts', async () => {
  const { page, complaints } = await visit();
  const first = await atWork(page, await user('e2e-pairs', 'LABELER', 'pairs'), 'pairs');
  await keys(page, '2', '4', 'Enter');
  await task(page, first);
  const [label] = await done(page, complaints, 'pairs', 'e2e-pairs');
  assert.deepEqual(label, {
    certainty: { type: 'rating', step: 4 },
    relation: { type: 'choice', option: 'contradicts' },
  });
});

test('spans, word by word, with undo and redo', async () => {
  await project(
    'spans',
    [
      { type: 'spans', name: 'who', of: 'text', types: ['person', 'place'] },
      { type: 'choice', name: 'tone', options: ['plain', 'warm'] },
    ],
    [{ text: 'Ada Brook met 😀 the crew in Port Selwyn.' }],
  );
  const { page, complaints } = await visit();
  await atWork(page, await user('e2e-spans', 'LABELER', 'spans'), 'spans');
  await keys(page, 'ArrowRight', 'Shift+ArrowRight', '1');
  await page.locator('.piece', { hasText: 'Ada Brook' }).waitFor();
  await keys(page, 'End', 'Shift+ArrowLeft', '2');
  await page.locator('.piece', { hasText: 'Port Selwyn' }).waitFor();
  await keys(page, 'Control+z');
  await page.locator('.piece', { hasText: 'Port Selwyn' }).waitFor({ state: 'detached' });
  await keys(page, 'Control+Shift+z');
  await page.locator('.piece', { hasText: 'Port Selwyn' }).waitFor();
  await keys(page, 'j', '1', 'Enter');
  const [label] = await done(page, complaints, 'spans', 'e2e-spans');
  assert.deepEqual(label.who.spans, [
    { start: 0, end: 9, type: 'person' },
    { start: 29, end: 40, type: 'place' },
  ]);
});

const facts = [
  {
    type: 'spans',
    name: 'who',
    of: 'text',
    types: ['person', 'place'],
    relations: [
      { name: 'lives in', from: ['person'], to: ['place'] },
      { name: 'born in', from: ['person'], to: ['place'] },
      { name: 'knows', from: ['person'], to: ['person'], directed: false },
    ],
  },
];
const adaAndBen = 'Ada knows Ben, who lives in Port Selwyn.';
const adaAndBenSpans = [
  { start: 0, end: 3, type: 'person' },
  { start: 10, end: 13, type: 'person' },
  { start: 28, end: 39, type: 'place' },
];
const related = (page) => page.locator('.relation-list li');

test('relations between spans, by the keyboard alone', async () => {
  await project('related', facts, [{ text: adaAndBen }]);
  const { page, complaints } = await visit();
  await atWork(page, await user('e2e-related', 'LABELER', 'related'), 'related');
  await keys(page, 'ArrowRight', '1', 'ArrowRight', 'ArrowRight', '1', 'End', 'Shift+ArrowLeft', '2');
  await page.locator('.piece', { hasText: 'Port Selwyn' }).waitFor();
  await page.getByText('Nothing related yet.').waitFor();
  // From Ben, the second mark, to the place: two ways, the first by its digit.
  await keys(page, 'm', 'm', 'c');
  const bar = page.getByRole('group', { name: 'Relate two marks' });
  await bar.getByText('Port Selwyn').waitFor();
  await accessible(page, 'relating');
  await keys(page, 'Escape');
  await bar.waitFor({ state: 'detached' });
  await keys(page, 'c', 'ArrowRight');
  await bar.getByText('Ada').waitFor();
  await keys(page, 'ArrowRight');
  await bar.getByText('Port Selwyn').waitFor();
  await keys(page, '1');
  await bar.waitFor({ state: 'detached' });
  assert.deepEqual(await related(page).locator('.mark-row').allTextContents(), ['Ben lives in → Port Selwyn']);
  // Ben and Ada can be related in one way only: Enter takes it, and is not a submit.
  await keys(page, 'c', 'm', 'Enter');
  await page.waitForFunction(() => document.querySelectorAll('.relation-list li').length === 2);
  await page.waitForFunction(() => document.querySelectorAll('.arc').length === 2);
  await keys(page, 'Control+z');
  await page.waitForFunction(() => document.querySelectorAll('.relation-list li').length === 1);
  await keys(page, 'Control+Shift+z');
  await page.waitForFunction(() => document.querySelectorAll('.relation-list li').length === 2);
  // A mark takes its relations along, and both come back together.
  await keys(page, 'Delete');
  await page.getByText('Nothing related yet.').waitFor();
  await keys(page, 'Control+z');
  await page.waitForFunction(() => document.querySelectorAll('.arc').length === 2);
  await page.getByRole('button', { name: 'Remove relation: Ada knows Ben' }).press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.relation-list li').length === 1);
  await keys(page, 'Control+z');
  await page.waitForFunction(() => Object.values(localStorage).some((one) => one.includes('knows')));
  await page.reload();
  await task(page);
  await page.waitForFunction(() => document.querySelectorAll('.arc').length === 2);
  await accessible(page, 'relations');
  await reachable(page, 'relations');
  await page.locator('.reading').focus();
  await keys(page, 'Enter');
  const [label] = await done(page, complaints, 'related', 'e2e-related');
  assert.deepEqual(label.who, {
    type: 'spans',
    spans: adaAndBenSpans,
    relations: [
      { type: 'lives in', from: 1, to: 2 },
      { type: 'knows', from: 0, to: 1 },
    ],
  });
});

test('relations by the mouse: dragged from mark to mark, or picked', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const [field] = facts;
  const relations = field.relations.map((one) => (one.name === 'born in' ? { ...one, name: hostile } : one));
  await project('dragged', [{ ...field, relations }], [{ text: adaAndBen }]);
  const { page, complaints } = await visit();
  const token = await user('e2e-dragged', 'LABELER', 'dragged');
  await withDraft(page, 'e2e-dragged', token, 'dragged', { who: { type: 'spans', spans: adaAndBenSpans } });
  const middle = async (text) => {
    const box = await page.locator('.piece', { hasText: text }).boundingBox();
    return [box.x + box.width - 8, box.y + box.height / 2];
  };
  const drag = async (from, to) => {
    await page.mouse.move(...(await middle(from)));
    await page.mouse.down();
    await page.mouse.move(...(await middle(to)), { steps: 5 });
    await page.mouse.up();
  };
  // One way only: it is made at once. Which end the mouse begins at does not matter where one direction is allowed.
  await drag('Ben', 'Ada');
  await page.waitForFunction(() => document.querySelectorAll('.relation-list li').length === 1);
  await drag('Port Selwyn', 'Ben');
  await page.getByRole('group', { name: 'Relate two marks' }).getByRole('button', { name: 'lives in' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.relation-list li').length === 2);
  await page.locator('.piece', { hasText: 'Ada' }).click();
  await page.getByRole('button', { name: 'Relate the chosen mark' }).click();
  await page.locator('.piece', { hasText: 'Port Selwyn' }).click();
  await page.getByRole('group', { name: 'Relate two marks' }).getByRole('button', { name: hostile }).click();
  await page.waitForFunction(() => document.querySelectorAll('.arc').length === 3);
  assert.equal(await page.locator('.mark-list:not(.relation-list) li').count(), 3);
  await page.locator('[data-submit]').click();
  const [label] = await done(page, complaints, 'dragged', 'e2e-dragged');
  assert.deepEqual(label.who.relations, [
    { type: 'knows', from: 0, to: 1 },
    { type: 'lives in', from: 1, to: 2 },
    { type: hostile, from: 0, to: 2 },
  ]);
});

test('right-to-left text is walked through in its own direction', async () => {
  await project(
    'rtl',
    [{ type: 'spans', name: 'who', of: 'text', types: ['person'] }],
    [{ text: 'وصلت ليلى إلى الميناء' }],
  );
  const { page, complaints } = await visit();
  await atWork(page, await user('e2e-rtl', 'LABELER', 'rtl'), 'rtl');
  await keys(page, 'Home', 'ArrowLeft', '1', 'Enter');
  const [label] = await done(page, complaints, 'rtl', 'e2e-rtl');
  assert.deepEqual(label.who.spans, [{ start: 5, end: 9, type: 'person' }]);
});

test('boxes, polygons and a choice on a picture', async () => {
  const { page, complaints } = await visit();
  const first = await atWork(page, await user('e2e-harbour', 'LABELER', 'harbour'), 'harbour');
  await page.locator('svg image').waitFor();
  await keys(page, '2', 'n', 'ArrowRight', 'Shift+ArrowDown', 'Alt+Shift+ArrowRight');
  await keys(page, 'n', '1', 'j', 'x', 'ArrowRight', 'x', 'ArrowDown', 'x', 'Enter');
  await page.locator('.shapes polygon').waitFor();
  await keys(page, 'j', '1', 'Enter');
  await task(page, first);
  const [label] = await done(page, complaints, 'harbour', 'e2e-harbour');
  assert.equal(label.light.option, 'day');
  assert.deepEqual(label.things.boxes.map((box) => box.type).sort(), ['boat', 'buoy']);
  const [buoy, boat] = ['buoy', 'boat'].map((type) => label.things.boxes.find((box) => box.type === type));
  assert.equal(buoy.x, boat.x + 1);
  assert.equal(buoy.y, boat.y + 10);
  assert.equal(buoy.width, boat.width + 10);
  assert.equal(label.land.polygons[0].points.length, 3);
});

test('stretches of a recording, a rating and words', async () => {
  const { page, complaints } = await visit();
  const first = await atWork(page, await user('e2e-sounds', 'LABELER', 'sounds'), 'sounds');
  await page.waitForFunction(() => document.querySelector('audio')?.readyState >= 1);
  await page.waitForFunction(() => {
    const canvas = document.querySelector('.wave canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, 20);
    return data.some((value, at) => at % 4 === 3 && value > 0);
  });
  assert.equal(await page.getByText('cannot be drawn').count(), 0);
  await keys(page, '2', 'r', '.', '.', 'r', 'j', '3');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('two knocks');
  await keys(page, 'Control+Enter');
  await task(page, first);
  const [label] = await done(page, complaints, 'sounds', 'e2e-sounds');
  assert.deepEqual(label.sounds.regions, [{ start: 0, end: 2, type: 'knock' }]);
  assert.equal(label.noise.step, 3);
  assert.equal(label.transcript.text, 'two knocks');
});

test('a record with columns, and several choices', async () => {
  const { page, complaints } = await visit();
  const first = await atWork(page, await user('e2e-records', 'LABELER', 'records'), 'records');
  await page.locator('select:focus').waitFor();
  await page.keyboard.type('travel');
  await keys(page, 'Tab');
  await page.keyboard.type('61,30');
  await keys(page, 'Tab');
  await page.keyboard.type('no');
  await keys(page, 'Tab', 'Tab', 'Escape', 'j', 'j', 'j');
  await page.getByRole('group', { name: 'What is wrong with it?' }).focus();
  await keys(page, '2', '3', 'Enter');
  await task(page, first);
  const [label] = await done(page, complaints, 'records', 'e2e-records');
  assert.deepEqual(label.entry.columns, { amount: 61.3, category: 'travel', readable: false });
  assert.deepEqual(label.problems.options, ['date unclear', 'amount unclear']);
});

test('what is missing is said, and nothing is only said when meant', async () => {
  await project(
    'empty',
    [
      { type: 'choice', name: 'q', options: ['a', 'b'] },
      { type: 'spans', name: 'who', of: 'text', types: ['person'] },
    ],
    [{ text: 'Nobody here.' }],
  );
  const { page, complaints } = await visit();
  await atWork(page, await user('e2e-empty', 'LABELER', 'empty'), 'empty');
  await keys(page, 'Enter');
  await page.getByText('Pick an answer first.').waitFor();
  await keys(page, '2', 'Enter');
  await page.getByText('Nothing is marked. Submit again').waitFor();
  await keys(page, 'Enter');
  await page.getByText('Nothing to label right now').waitFor();
  const [label] = await done(page, complaints, 'empty', 'e2e-empty');
  assert.deepEqual(label, { q: { type: 'choice', option: 'b' }, who: { type: 'spans', spans: [] } });
});

test('skip with a reason, and change the answer before', async () => {
  await project(
    'again',
    [{ type: 'choice', name: 'q', options: ['a', 'b'] }],
    [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }],
    {
      overlap: 2,
    },
  );
  const { page, complaints } = await visit();
  const first = await atWork(page, await user('e2e-again', 'LABELER', 'again'), 'again');
  await keys(page, 's');
  await page.getByRole('dialog').waitFor();
  await keys(page, 'ArrowDown', 'Enter');
  const second = await task(page, first);
  await keys(page, '1', 'Enter');
  await task(page, second);
  await saved(page);
  await keys(page, 'p');
  await page.getByRole('button', { name: 'Save the change' }).waitFor();
  await keys(page, '2', 'Enter');
  const given = await done(page, complaints, 'again', 'e2e-again');
  assert.deepEqual(given, [{ q: { type: 'choice', option: 'b' } }]);
});

test('a question and a flag go with the task', async () => {
  await project('asking', [{ type: 'choice', name: 'q', options: ['a', 'b'] }], [{ text: 'One' }]);
  const { page, complaints } = await visit();
  await atWork(page, await user('e2e-asking', 'LABELER', 'asking'), 'asking');
  await keys(page, 'a');
  await page.getByLabel('What do you want to know?').fill('Does irony count?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('Not answered yet.').waitFor();
  await accessible(page, 'asking');
  await page.getByRole('radio', { name: 'An edge case' }).click();
  await page.getByLabel('What is special about it?').fill('It is one word.');
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  await page.getByText('Sent. Thank you.').waitFor();
  const { items } = await call(admin, 'GET', '/projects/asking/questions', undefined, { Prefer: 'wait=5' });
  assert.deepEqual(
    items.map((one) => [one.text, one.asker]),
    [['Does irony count?', 'e2e-asking']],
  );
  const history = await call(admin, 'GET', `/projects/asking/tasks/${items[0].task}/history`);
  assert.ok(history.items.some((one) => one.event.reason === 'It is one word.'));
  assert.deepEqual(complaints, []);
});

test('the mouse does it too: a drag over text, a picture and a wave', async () => {
  const { page, complaints } = await visit();
  await atWork(page, await user('e2e-mouse', 'LABELER', 'harbour', 'sounds', 'names'), 'harbour');
  const drag = async (selector, from, to) => {
    const box = await page.locator(selector).first().boundingBox();
    await page.mouse.move(box.x + from[0], box.y + from[1]);
    await page.mouse.down();
    await page.mouse.move(box.x + to[0], box.y + to[1], { steps: 4 });
    await page.mouse.up();
  };
  await drag('.picture-window svg', [40, 60], [160, 140]);
  await page.locator('.shapes rect').waitFor();
  await drag('.handle.se', [6, 6], [60, 40]);
  assert.equal(await page.locator('.shapes rect').count(), 1);
  await page.evaluate(() => {
    window.location.hash = '/projects/sounds/label';
  });
  await page.locator('.wave').waitFor();
  await page.waitForFunction(() => document.querySelector('audio')?.readyState >= 1);
  await drag('.wave', [100, 60], [220, 60]);
  await page.locator('button.region').waitFor();
  await page.evaluate(() => {
    window.location.hash = '/projects/names/label';
  });
  await drag('.reading', [30, 45], [170, 45]);
  await page.locator('.piece').first().waitFor();
  assert.deepEqual(complaints, []);
});

test('where a project teaches, an answer to gold is talked over', async () => {
  const id = 'e2e-taught';
  const fields = [{ type: 'choice', name: 'q', title: 'Is it raining?', options: ['yes', 'no'] }];
  await project(
    id,
    fields,
    Array.from({ length: 40 }, (_, at) => ({ text: `It pours on day ${at + 1}.` })),
  );
  const gold = Array.from({ length: 20 }, (_, at) => ({
    externalId: `${id}-${at + 1}`,
    expected: { q: { type: 'choice', option: 'yes' } },
    explanation: 'To pour is to rain.',
  }));
  await call(
    admin,
    'POST',
    `/projects/${id}/gold?justification=plain`,
    gold.map((one) => JSON.stringify(one)).join('\n'),
  );
  await call(
    admin,
    'POST',
    `/projects/${id}/gold/policies`,
    { policy: { rate: 0.5, teaching: true }, change: 'teach' },
    { 'If-Match': '"v1"' },
  );
  await call(admin, 'GET', `/projects/${id}/gold`, undefined, { Prefer: 'wait=10' });
  const { page, complaints } = await visit();
  let at = await atWork(page, await user(`${id}-labeler`, 'LABELER', id), id);
  /** Answers until something is said of it; every other task is gold, by lot. */
  const until = async (key, said) => {
    for (let turn = 0; turn < 15 && (await said.count()) === 0; turn++) {
      await keys(page, key, 'Enter');
      await saved(page);
      at = await task(page, at);
    }
    await said.first().waitFor();
  };
  await until('2', page.getByText('not what was expected'));
  await page.getByRole('button', { name: 'Look at it' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'What it should have been' });
  assert.deepEqual(await dialog.locator('[data-lesson="q"] td').allTextContents(), ['no', 'yes']);
  await dialog.getByText('To pour is to rain.').waitFor();
  await dialog.getByRole('button', { name: 'I disagree' }).click();
  await dialog.getByLabel('Why your answer is right').fill('Pouring coffee is no rain.');
  await accessible(page, 'a lesson');
  await dialog.getByRole('button', { name: 'Object' }).click();
  await dialog.getByText('Your objection is with the reviewers').waitFor();
  const [appeal] = (await call(admin, 'GET', `/projects/${id}/appeals`)).items;
  assert.equal(appeal.kind, 'GOLD');
  await keys(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  await until('1', page.getByText('That was right.'));
  await keys(page, '1', 'Enter');
  await saved(page);
  assert.deepEqual(complaints, []);
});
