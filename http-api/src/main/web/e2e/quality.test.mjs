// A manager sees whom the system suspects, which batches it holds back and how far labelers agree, and can say otherwise.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, go, keys, reachable, signIn, start, stop, visit } from './browser.mjs';
import { admin, answer, call, project, tasks, user } from './world.mjs';

before(start);
after(stop);

const options = ['ask', 'pay', 'complain'];

/** A project that two labelers answer with care and a third by always saying the same. */
async function careless(id, count) {
  const items = Array.from({ length: count }, (_, at) => ({ text: `Letter ${at + 1}` }));
  await project(id, [{ type: 'choice', name: 'intent', options }], items, { policy: { overlap: 3, threshold: 0.6 } });
  return Promise.all(['ann', 'bob', 'mix'].map((name) => user(`${id}-${name}`, 'LABELER', id)));
}

async function labeled(id, count, [ann, bob, mix]) {
  const known = await tasks(id);
  const says = (option) => ({ intent: { type: 'choice', option } });
  for (let at = 0; at < count; at++) {
    const item = known[`${id}-${at + 1}`];
    await answer(ann, id, item, says(options[at % 3]));
    await answer(bob, id, item, says(options[at % 3]));
    await answer(mix, id, item, says('pay'));
  }
}

for (const colorScheme of ['light', 'dark']) {
  test(`suspicions, batches and agreement, ${colorScheme}`, async () => {
    const id = `e2e-quality-${colorScheme}`;
    const labelers = await careless(id, 24);
    const { page, complaints } = await visit({ colorScheme });
    await signIn(page, await user('e2e-manages', 'MANAGER', id), `/projects/${id}/quality`);
    await page.getByText('They are raised once labelers are watched.').waitFor();
    await page.getByText('No batch has been judged').waitFor();
    await accessible(page, `quality, empty, ${colorScheme}`);
    await page.getByRole('button', { name: 'Watch labelers' }).click();
    await page.getByLabel('The second to').selectOption('');
    await page.getByLabel('Why').fill('open to anybody');
    await page.getByRole('button', { name: 'Set it' }).click();
    await page.getByText('Watched: warn the labeler.').waitFor();
    await labeled(id, 24, labelers);
    await call(admin, 'GET', `/projects/${id}/flags`, undefined, { Prefer: 'wait=10' });

    await page.reload();
    const flag = page.locator(`[data-flag="${id}-mix/1"]`);
    await flag.getByText('not looking at the items').waitFor();
    assert.equal(await page.locator('[data-flag]').count(), 1, 'nobody else is suspected');
    await page.locator('[data-batch="RELABEL"]').waitFor();
    await page.locator('[data-statistic="KRIPPENDORFF_ALPHA"] strong').waitFor();
    await page.locator('[data-confusion="intent"]').waitFor();
    await accessible(page, `quality, ${colorScheme}`);
    await reachable(page, 'quality');

    await page.getByLabel('By', { exact: true }).selectOption('PAIR');
    const pair = page.locator('[data-agreement="PAIR"] tbody', { hasText: `${id}-ann · ${id}-bob` });
    assert.equal(await pair.locator('[data-statistic="COHEN_KAPPA"] strong').textContent(), '1.00');

    await flag.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByLabel('Why').fill('a new keyboard');
    await page.keyboard.press('Tab');
    await keys(page, 'Tab', 'Enter');
    await page.getByText('No suspicions').waitFor();
    await page.getByRole('button', { name: 'With dismissed ones' }).click();
    await page.getByText('a new keyboard').waitFor();

    await page.locator('[data-batch="RELABEL"]').getByRole('button', { name: 'Overrule' }).click();
    await page.getByLabel('Why').fill('the third one is known to be careless');
    await page.getByRole('dialog').getByRole('button', { name: 'Overrule' }).click();
    await page.locator('[data-batch="ACCEPT"]').getByText('the gate said: to relabel').waitFor();
    assert.deepEqual(complaints, []);
  });
}

test('a reviewer sees suspicions and batches, and can change nothing', async () => {
  const id = 'e2e-quality-light';
  const { page, complaints } = await visit();
  await signIn(page, await user('e2e-quality-reviewer', 'REVIEWER', id));
  await go(page, `/projects/${id}/quality`);
  await page.locator('[data-batch]').waitFor();
  for (const name of ['Overrule', 'Dismiss', 'Change', 'Watch labelers']) {
    assert.equal(await page.getByRole('button', { name, exact: true }).count(), 0);
  }
  assert.equal(await page.getByRole('heading', { name: 'Agreement' }).count(), 0);
  assert.deepEqual(complaints, []);
});
