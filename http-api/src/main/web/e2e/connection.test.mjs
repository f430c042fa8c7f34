// Nothing a labeler does is lost: not by a reload, not without a network, not by a second tab.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atWork, go, keys, saved, signIn, start, stop, task, visit } from './browser.mjs';
import { admin, call, item, labels, project, url, user } from './world.mjs';

before(start);
after(stop);

const choice = [{ type: 'choice', name: 'q', options: ['a', 'b'] }];
const texts = (count) => Array.from({ length: count }, (_, at) => ({ text: `Text ${at + 1}` }));

test('an answer half made is there after a reload', async () => {
  await project('reload', [...choice, { type: 'text', name: 'why' }], texts(2));
  const { page, complaints } = await visit();
  const first = await atWork(page, await user('e2e-reload', 'LABELER', 'reload'), 'reload');
  await keys(page, '2');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('because');
  await page.reload();
  assert.equal(await task(page), first);
  assert.equal(await page.locator('textarea').inputValue(), 'because');
  assert.ok(await page.getByRole('radio', { name: 'b' }).isChecked());
  assert.deepEqual(complaints, []);
});

test('without a network the work goes on, and arrives when it is back', async () => {
  await project('offline', choice, texts(4));
  const { page, context } = await visit();
  const first = await atWork(page, await user('e2e-offline', 'LABELER', 'offline'), 'offline');
  await context.setOffline(true);
  await page.locator('[data-link="offline"]').waitFor();
  await page.getByText('No connection').waitFor();
  await keys(page, '1', 'Enter');
  const second = await task(page, first);
  await keys(page, '2', 'Enter');
  await page.locator('[data-pending="2"]').waitFor();
  assert.equal((await labels('offline')).length, 0);
  await context.setOffline(false);
  await saved(page);
  const third = await task(page, second);
  await keys(page, '1', 'Enter');
  await task(page, third);
  await saved(page);
  const rows = await labels('offline', 'e2e-offline');
  assert.deepEqual(
    rows.map((row) => [row.externalId, row.label.q.option]).sort(),
    [
      [await item('offline', first), 'a'],
      [await item('offline', second), 'b'],
      [await item('offline', third), 'a'],
    ].sort(),
  );
});

test('an answer given without a network outlives the page', async () => {
  await project('outlive', choice, texts(2));
  const { page, context } = await visit();
  const first = await atWork(page, await user('e2e-outlive', 'LABELER', 'outlive'), 'outlive');
  await context.setOffline(true);
  await page.locator('[data-link="offline"]').waitFor();
  await keys(page, '2', 'Enter');
  await page.locator('[data-pending="1"]').waitFor();
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(`${url}/#/projects/outlive/label`);
  await saved(later);
  const rows = await labels('outlive', 'e2e-outlive');
  assert.deepEqual(
    rows.map((row) => [row.externalId, row.label.q.option]),
    [[await item('outlive', first), 'b']],
  );
});

test('two tabs on one task make one label, and both go on', async () => {
  await project('tabs', choice, texts(6));
  const { page, context, complaints } = await visit();
  const first = await atWork(page, await user('e2e-tabs', 'LABELER', 'tabs'), 'tabs');
  const other = await context.newPage();
  await other.goto(`${url}/#/projects/tabs/label`);
  assert.equal(await task(other), first);
  await page.getByText('in another tab too').waitFor();
  await keys(page, '1', 'Enter');
  const second = await task(page, first);
  await task(other, first);
  await saved(page);
  await other.locator(`[data-item="${second}"]`).waitFor();
  await Promise.all([keys(page, '1', 'Enter'), keys(other, '2', 'Enter')]);
  await Promise.all([task(page, second), task(other, second)]);
  await Promise.all([saved(page), saved(other)]);
  const rows = await labels('tabs', 'e2e-tabs');
  for (const handle of [first, second]) {
    const name = await item('tabs', handle);
    assert.equal(rows.filter((row) => row.externalId === name).length, 1);
  }
  assert.deepEqual(complaints, []);
});

test('a task that ran out is said to have, with the answer kept', async () => {
  await project('lease', choice, texts(1), { leaseSeconds: 10 });
  const { page } = await visit();
  const token = await user('e2e-lease', 'LABELER', 'lease');
  await atWork(page, token, 'lease');
  const [held] = (await call(admin, 'GET', '/projects/lease/tasks')).items;
  const { assignments } = await call(admin, 'GET', `/projects/lease/tasks/${held.task}`);
  await call(token, 'POST', `/projects/lease/tasks/${held.task}/assignments/${assignments[0].id}/release`, {});
  const rival = await user('e2e-rival', 'LABELER', 'lease');
  const work = await call(rival, 'POST', `/projects/lease/tasks/${held.task}/claims`, {});
  await keys(page, '2', 'Enter');
  await page.getByText('was not taken').waitFor();
  await page.getByText('Your answer is kept').waitFor();
  await call(rival, 'POST', `/projects/lease/tasks/${held.task}/assignments/${work.assignment.id}/release`, {});
  await page.getByRole('button', { name: 'Take it again' }).click();
  await task(page);
  assert.ok(await page.getByRole('radio', { name: 'b' }).isChecked());
  await keys(page, 'Enter');
  await saved(page);
  const rows = await labels('lease');
  assert.deepEqual(
    rows.map((row) => [row.labeler, row.label.q.option]),
    [['e2e-lease', 'b']],
  );
});

test('a paused project, an empty queue and an ended session say so', async () => {
  await project('states', choice, texts(1));
  const { page } = await visit();
  const token = await user('e2e-states', 'LABELER', 'states');
  const { revision } = await call(admin, 'GET', '/projects/states');
  const change = (status, at) =>
    call(admin, 'POST', '/projects/states/status', { status, reason: 'a test' }, { 'If-Match': `"v${at}"` });
  const paused = await change('PAUSED', revision);
  await signIn(page, token, '/projects/states/label');
  await page.getByText('The project is paused').waitFor();
  await change('ACTIVE', paused.revision);
  await task(page);
  await keys(page, '1', 'Enter');
  await page.getByText('Nothing to label right now').waitFor();
  await saved(page);
  await call(admin, 'DELETE', `/users/e2e-states/tokens/${token.split('.').at(-2)}`);
  await go(page, '/');
  await page.getByLabel('Access token').waitFor();
});
