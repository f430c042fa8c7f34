// What labelers do not agree on, decided by a reviewer who never takes a hand off the keyboard.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, keys, reachable, signIn, start, stop, visit } from './browser.mjs';
import { admin, answer, call, disputed, project, tasks, user } from './world.mjs';

async function opened(page, reviewer, id, item) {
  await signIn(page, reviewer, `/projects/${id}/review`);
  await page.locator(`[data-case="${item}"]`).waitFor();
}

before(start);
after(stop);

test('a review by keyboard: the differences, accept, send back, the next one', async () => {
  const id = 'e2e-review';
  const known = await disputed(id, 3, { overlap: 3, threshold: 0.7 });
  const { page, complaints } = await visit();
  await opened(page, await user('e2e-reviewer', 'REVIEWER', id), id, `${id}-1`);
  await page.locator('[data-because]', { hasText: '67 % of the votes; the policy wants 70 %' }).waitFor();
  assert.equal(await page.getByText(`${id}-three`).count(), 0, 'who said what is hidden');
  await page.locator('.words del', { hasText: 'closed' }).waitFor();
  await page.locator('.words ins', { hasText: 'open' }).waitFor();
  assert.equal(await page.locator('.piece').textContent(), 'The harbour');
  await keys(page, '2');
  await page.locator('.piece', { hasText: 'The harbour was closed' }).waitFor();
  await keys(page, 'w');
  await page.getByText(`${id}-three`).first().waitFor();
  await accessible(page, 'a review');

  await page.keyboard.down('e');
  await page.locator(`[data-case="${id}-2"]`).waitFor();
  await page.keyboard.down('e');
  await page.keyboard.up('e');
  assert.equal(await page.locator(`[data-case="${id}-2"]`).count(), 1, 'a key held down decides one item');
  await page.getByText(`${id}-1 is accepted. Next item: ${id}-2`).waitFor({ state: 'attached' });
  await keys(page, 'd', 'Control+Enter');
  await page.getByText('Write a sentence first.').waitFor();
  await accessible(page, 'sending back');
  await page.keyboard.type('Read the second half too');
  await keys(page, 'Control+Enter');
  await page.locator(`[data-case="${id}-3"]`).waitFor();

  const accepted = await call(admin, 'GET', `/projects/${id}/tasks/${known[`${id}-1`]}`);
  assert.equal(accepted.outcome.by, 'REVIEW');
  assert.equal(accepted.outcome.label.mood.option, 'bad');
  const back = await call(admin, 'GET', `/projects/${id}/tasks/${known[`${id}-2`]}`);
  assert.deepEqual([back.stage, back.round], ['OPEN', 2]);
  await keys(page, 'e');
  await page.getByText('Nothing waits for a review').waitFor();
  await accessible(page, 'an empty queue');
  assert.deepEqual(complaints, []);
});

test('several are accepted at once, and taken back before anything is sent', async () => {
  const id = `e2e-several-${Date.now().toString(36)}`;
  const known = await disputed(id, 4, { overlap: 3, threshold: 0.7 });
  const { page, complaints } = await visit();
  await opened(page, await user('e2e-several-reviewer', 'REVIEWER', id), id, `${id}-1`);
  await page.getByRole('button', { name: 'Accept several' }).focus();
  await keys(page, 'Enter');
  await page.locator(`[data-several="${id}-4"]`, { hasText: 'Mood: bad' }).waitFor();
  await accessible(page, 'several items to accept');
  await reachable(page, 'several items to accept');
  await page.getByLabel('Agreement of at least').selectOption('70');
  await page.getByText('No item in the queue can be accepted like this').waitFor();
  await page.getByLabel('Agreement of at least').selectOption('60');
  await page.getByRole('checkbox', { name: `Accept ${id}-2` }).uncheck();
  await page.getByRole('button', { name: 'Accept 3 items' }).click();
  await page.getByText('3 items are accepted in 20 seconds').waitFor();
  await page.locator('[data-waiting="1"]').waitFor();
  await accessible(page, 'several items about to be accepted');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('[data-waiting="4"]').waitFor();
  const before = await call(admin, 'GET', `/projects/${id}/tasks/${known[`${id}-1`]}`);
  assert.equal(before.stage, 'IN_REVIEW');
  // somebody else asks for new labels on one of them meanwhile: that is said, and the others go through
  await page.getByRole('button', { name: 'Accept 3 items' }).click();
  const rival = await user('e2e-several-rival', 'REVIEWER', id);
  await call(rival, 'POST', `/projects/${id}/tasks/${known[`${id}-3`]}/relabels`, { reason: 'Unclear' });
  await page.getByRole('button', { name: 'Accept now' }).click();
  await page.getByText('2 items are accepted').waitFor();
  await page.getByText('1 item was not accepted').waitFor();
  await accessible(page, 'several items accepted');
  const after = await Promise.all(
    [1, 4].map((at) => call(admin, 'GET', `/projects/${id}/tasks/${known[`${id}-${at}`]}`)),
  );
  assert.deepEqual(
    after.map((task) => [task.outcome.by, task.outcome.label.mood.option]),
    [
      ['REVIEW', 'bad'],
      ['REVIEW', 'bad'],
    ],
  );
  const { stage } = await call(admin, 'GET', `/projects/${id}/tasks/${known[`${id}-2`]}`);
  assert.equal(stage, 'IN_REVIEW');
  assert.deepEqual(complaints, []);
});

test('an override by keyboard, with a justification and not without', async () => {
  const id = 'e2e-override';
  const known = await disputed(id, 1, { overlap: 3, threshold: 0.7 });
  const { page, complaints } = await visit({ colorScheme: 'dark' });
  await opened(page, await user('e2e-overrider', 'REVIEWER', id), id, `${id}-1`);
  await keys(page, 'o');
  await page.getByRole('heading', { name: 'Your own answer' }).waitFor();
  await keys(page, '1', 'Control+Enter');
  await page.getByText('Say why first').waitFor();
  await accessible(page, 'an override');
  await page.keyboard.type('It was closed, and the writer is glad of it');
  await keys(page, 'Control+Enter');
  await page.getByText('Nothing waits for a review').waitFor();
  const task = await call(admin, 'GET', `/projects/${id}/tasks/${known[`${id}-1`]}`);
  assert.equal(task.outcome.by, 'OVERRIDE');
  assert.equal(task.outcome.label.mood.option, 'good');
  const { items } = await call(admin, 'GET', `/projects/${id}/tasks/${known[`${id}-1`]}/history`);
  const { event } = items.at(-1);
  assert.equal(event.type, 'outcome-overridden');
  assert.equal(event.justification, 'It was closed, and the writer is glad of it');
  assert.deepEqual(complaints, []);
});

test('relations side by side, and related anew by the reviewer', async () => {
  const id = 'e2e-related-review';
  const field = {
    type: 'spans',
    name: 'who',
    of: 'text',
    types: ['person', 'place'],
    relations: [
      { name: 'lives in', from: ['person'], to: ['place'] },
      { name: 'knows', from: ['person'], to: ['person'], directed: false },
    ],
  };
  await project(id, [field], [{ text: 'Ada knows Ben, who lives in Port Selwyn.' }], {
    policy: { overlap: 2, threshold: 0.7 },
  });
  const spans = [
    { start: 28, end: 39, type: 'place' },
    { start: 0, end: 3, type: 'person' },
    { start: 10, end: 13, type: 'person' },
  ];
  const says = (...relations) => ({ who: { type: 'spans', spans, relations } });
  const [ann, bob] = await Promise.all(['ann', 'bob'].map((name) => user(`${id}-${name}`, 'LABELER', id)));
  const known = (await tasks(id))[`${id}-1`];
  await answer(ann, id, known, says({ type: 'lives in', from: 2, to: 0 }));
  await answer(bob, id, known, says({ type: 'lives in', from: 1, to: 0 }));
  await call(admin, 'GET', `/projects/${id}/reviews`, undefined, { Prefer: 'wait=10' });
  const { page, complaints } = await visit();
  await opened(page, await user(`${id}-reviewer`, 'REVIEWER', id), id, `${id}-1`);
  const lines = page.locator('.answers .lines');
  await lines.locator('.added', { hasText: /lives in.*→.*Port Selwyn/ }).waitFor();
  await lines.locator('.removed', { hasText: /lives in.*→.*Port Selwyn/ }).waitFor();
  await page.locator('.arc').first().waitFor({ state: 'attached' });
  assert.equal(await page.locator('.arc').count(), 1);
  await accessible(page, 'a review of relations');
  await keys(page, 'o');
  await page.getByRole('heading', { name: 'Your own answer' }).waitFor();
  const begun = await page.locator('.relation-list .mark-row').textContent();
  // The second mark is Ada: a place comes first in the list. C, then back to Ben, the one way there is.
  await keys(page, 'm', 'm', 'c', 'Shift+m', 'm');
  const bar = page.getByRole('group', { name: 'Relate two marks' });
  await bar.getByText('Ben').waitFor();
  await keys(page, 'Escape');
  await bar.waitFor({ state: 'detached' });
  await keys(page, 'c', 'Enter');
  await page.waitForFunction(() => document.querySelectorAll('.relation-list li').length === 2);
  await page.locator('#justification').fill('They know one another, it says');
  await keys(page, 'Control+Enter');
  await page.getByText('Nothing waits for a review').waitFor();
  const { outcome } = await call(admin, 'GET', `/projects/${id}/tasks/${known}`);
  assert.equal(outcome.by, 'OVERRIDE');
  const said = outcome.label.who;
  assert.deepEqual(
    said.relations.map(({ type, from, to }) => [said.spans[from].start, type, said.spans[to].start]).sort(),
    [
      [0, 'knows', 10],
      [begun.startsWith('Ben') ? 10 : 0, 'lives in', 28],
    ],
  );
  assert.deepEqual(complaints, []);
});

test('earlier items that say the same, and what a model says, stand beside the case', async () => {
  const id = `e2e-similar-${Date.now().toString(36)}`;
  const text = 'The parcel came late and the box was torn, but the clerk was kind and paid everything back at once.';
  await project(
    id,
    [{ type: 'choice', name: 'mood', options: ['good', 'bad'] }],
    [{ text }, { text: `${text} Thanks!` }],
    {
      policy: { overlap: 2, threshold: 0.7 },
    },
  );
  const policy = { policy: { mode: 'SHOW' }, change: 'Reviewers asked for it' };
  await call(admin, 'POST', `/projects/${id}/reference-check`, policy, { 'If-Match': '"v1"' });
  const known = await tasks(id);
  const says = (option) => ({ mood: { type: 'choice', option } });
  const [ann, bob] = await Promise.all(['ann', 'bob'].map((name) => user(`${id}-${name}`, 'LABELER', id)));
  await answer(ann, id, known[`${id}-1`], says('good'));
  await answer(bob, id, known[`${id}-1`], says('good'));
  await answer(ann, id, known[`${id}-2`], says('good'));
  await answer(bob, id, known[`${id}-2`], says('bad'));
  const line = JSON.stringify({ externalId: `${id}-2`, label: says('bad'), confidence: 0.75 });
  await call(admin, 'POST', `/projects/${id}/models/moods/versions/7/predictions`, line);
  await call(admin, 'GET', `/projects/${id}/reviews`, undefined, { Prefer: 'wait=10' });
  const { page, complaints } = await visit();
  await opened(page, await user(`${id}-reviewer`, 'REVIEWER', id), id, `${id}-2`);
  await page.locator(`[data-similar="${id}-1"]`, { hasText: 'good' }).waitFor();
  await page.locator('[data-model="moods"]', { hasText: '75 % sure' }).waitFor();
  await accessible(page, 'a review with similar items');
  assert.deepEqual(complaints, []);
});
