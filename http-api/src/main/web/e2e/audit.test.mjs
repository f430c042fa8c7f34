// An auditor replays how an item came to its label, and does not take the server's word for it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { accessible, go, keys, signIn, start, stop, visit } from './browser.mjs';
import { admin, call, disputed, tasks, user } from './world.mjs';

const id = 'e2e-audit';
const why = 'The second half of the sentence says so';

before(start);
after(stop);

test('an audit replays an overridden item, and proves that its history is whole', async () => {
  const task = (await disputed(id, 2, { overlap: 3, threshold: 0.7 }))[`${id}-1`];
  const label = { mood: { type: 'choice', option: 'good' }, why: { type: 'spans', spans: [] } };
  await call(await user('e2e-decider', 'REVIEWER', id), 'POST', `/projects/${id}/tasks/${task}/overrides`, {
    label,
    justification: why,
  });
  await call(admin, 'GET', `/projects/${id}/tasks?limit=1`, undefined, { Prefer: 'wait=10' });
  const { page, complaints } = await visit();
  await signIn(page, await user('e2e-audits', 'AUDITOR', id), `/projects/${id}/audit`);
  await page.getByRole('link', { name: `${id}-2` }).waitFor();
  await accessible(page, 'items to audit');
  await page.getByLabel('Item its external id').fill(`${id}-0`);
  await keys(page, 'Enter');
  await page.getByText('No such item').waitFor();
  await page.getByLabel('Item its external id').fill(`${id}-1`);
  await keys(page, 'Enter');
  await page.getByRole('link', { name: `${id}-1` }).focus();
  await keys(page, 'Enter');

  await page.locator('[data-event="outcome-overridden"]', { hasText: why }).waitFor();
  const events = await page.locator('[data-event]').count();
  await page.locator(`[data-as-of="${events}"]`, { hasText: 'Settled by override' }).waitFor();
  await page.getByLabel('Moment in the history').focus();
  await keys(page, 'Home');
  await page.locator('[data-as-of="2"]', { hasText: 'No label stands at this moment' }).waitFor();
  await keys(page, 'End', 'ArrowLeft');
  const before = page.locator(`[data-as-of="${events - 1}"]`, { hasText: 'In review' });
  await before.waitFor();
  await page.locator('.current .why', { hasText: '67 % of the votes; the policy wants 70 %' }).waitFor();
  assert.equal(await before.getByText('Settled by override').count(), 0);
  assert.equal(await page.locator('li.later[data-event="outcome-overridden"]').count(), 1);
  await accessible(page, 'a history');

  await page.getByRole('button', { name: 'Check in this browser' }).click();
  await page.getByText('The history is whole').waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the proof' }).click();
  const proof = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  let hash = createHash('sha256').update(proof.persistenceId).digest();
  for (const { payload } of proof.links) {
    hash = createHash('sha256').update(hash).update(payload).digest();
  }
  assert.equal(hash.toString('hex'), proof.head);
  await accessible(page, 'a proof');
  assert.deepEqual(complaints, []);
});

test('a proof with one word changed is caught in the browser, whatever the server says', async () => {
  const known = await tasks(id);
  const { page, complaints } = await visit({ colorScheme: 'dark' });
  await page.route('**/proof', async (route) => {
    const answer = await route.fetch();
    const proof = await answer.json();
    proof.links[2].payload = proof.links[2].payload.replace('closed', 'closes');
    await route.fulfill({ response: answer, json: { ...proof, verified: true } });
  });
  await signIn(page, await user('e2e-audits', 'AUDITOR', id));
  await go(page, `/projects/${id}/audit/${known[`${id}-2`]}`);
  await page.getByRole('button', { name: 'Check in this browser' }).click();
  await page.getByText('The chain breaks at event 3').waitFor();
  await accessible(page, 'a broken proof');
  assert.deepEqual(complaints, []);
});
